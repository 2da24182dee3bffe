// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOptionViewItem>

namespace Rehearsal {
namespace {

QPalette lightPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0xf3f5f7));
    palette.setColor(QPalette::WindowText, QColor(0x1c2530));
    palette.setColor(QPalette::Base, QColor(0xffffff));
    palette.setColor(QPalette::AlternateBase, QColor(0xf8fafb));
    palette.setColor(QPalette::Text, QColor(0x1c2530));
    palette.setColor(QPalette::PlaceholderText, QColor(0x6b7885));
    palette.setColor(QPalette::Button, QColor(0xf9fafb));
    palette.setColor(QPalette::ButtonText, QColor(0x1c2530));
    palette.setColor(QPalette::BrightText, QColor(0xffffff));
    palette.setColor(QPalette::ToolTipBase, QColor(0x22303c));
    palette.setColor(QPalette::ToolTipText, QColor(0xf4f7f9));
    palette.setColor(QPalette::Highlight, QColor(0x0072b2));
    palette.setColor(QPalette::HighlightedText, QColor(0xffffff));
    palette.setColor(QPalette::Link, QColor(0x0067a3));
    palette.setColor(QPalette::LinkVisited, QColor(0x5b4b9a));
    palette.setColor(QPalette::Light, QColor(0xffffff));
    palette.setColor(QPalette::Midlight, QColor(0xe7ebef));
    palette.setColor(QPalette::Mid, QColor(0xd3dae0));
    palette.setColor(QPalette::Dark, QColor(0xaab4bd));
    palette.setColor(QPalette::Shadow, QColor(0x66727d));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x98a3ad));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0xc4ccd3));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x1f262d));
    palette.setColor(QPalette::WindowText, QColor(0xe4eaef));
    palette.setColor(QPalette::Base, QColor(0x181e24));
    palette.setColor(QPalette::AlternateBase, QColor(0x1c2329));
    palette.setColor(QPalette::Text, QColor(0xe4eaef));
    palette.setColor(QPalette::PlaceholderText, QColor(0x8b98a4));
    palette.setColor(QPalette::Button, QColor(0x2a333b));
    palette.setColor(QPalette::ButtonText, QColor(0xe4eaef));
    palette.setColor(QPalette::BrightText, QColor(0xffffff));
    palette.setColor(QPalette::ToolTipBase, QColor(0x34404a));
    palette.setColor(QPalette::ToolTipText, QColor(0xf0f4f7));
    palette.setColor(QPalette::Highlight, QColor(0x1b6ea8));
    palette.setColor(QPalette::HighlightedText, QColor(0xffffff));
    palette.setColor(QPalette::Link, QColor(0x6ab8ea));
    palette.setColor(QPalette::LinkVisited, QColor(0xb3a6e8));
    palette.setColor(QPalette::Light, QColor(0x3a464f));
    palette.setColor(QPalette::Midlight, QColor(0x323c45));
    palette.setColor(QPalette::Mid, QColor(0x38434c));
    palette.setColor(QPalette::Dark, QColor(0x12171b));
    palette.setColor(QPalette::Shadow, QColor(0x0a0d10));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x67737d));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0x3a464f));
    return palette;
}

QPalette contrastPalette()
{
    const QColor paper(Qt::black);
    const QColor ink(Qt::white);
    QPalette palette;
    for (const auto role :
         {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button,
          QPalette::ToolTipBase, QPalette::Dark, QPalette::Shadow})
        palette.setColor(role, paper);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText,
          QPalette::ToolTipText, QPalette::HighlightedText, QPalette::Light})
        palette.setColor(role, ink);
    palette.setColor(QPalette::PlaceholderText, QColor(0xdddddd));
    palette.setColor(QPalette::Highlight, QColor(0x0050c8));
    palette.setColor(QPalette::Link, QColor(0xffe100));
    palette.setColor(QPalette::LinkVisited, QColor(0xffb3ff));
    palette.setColor(QPalette::Midlight, QColor(0x303030));
    palette.setColor(QPalette::Mid, QColor(0x484848));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0xa0a0a0));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0x484848));
    return palette;
}

/// What no palette can say: flat tabs, docks and headers with hairlines, room around things.
/// Colours are those of the palette.
QString styleSheet(const QPalette &palette)
{
    QString sheet = QStringLiteral(R"(
QMainWindow::separator { background: LINE; width: 1px; height: 1px; margin: 0px; }
QMainWindow::separator:hover { background: ACCENT; }
QMenuBar { background: WINDOW; border-bottom: 1px solid LINE; padding: 1px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: SOFT; }
QToolBar { background: WINDOW; border: none; border-bottom: 1px solid LINE; padding: 4px 8px; spacing: 4px; }
QToolBar::separator { background: LINE; width: 1px; margin: 4px 4px; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 4px 6px; background: transparent; }
QToolButton:hover:enabled { background: SOFT; }
QToolButton:pressed:enabled, QToolButton:checked { background: MID; }
QToolButton:focus { border-color: ACCENT; }
QToolButton::menu-indicator { image: none; width: 0px; }
QPushButton { border: 1px solid EDGE; border-radius: 5px; padding: 5px 14px; background: BUTTON; }
QPushButton:hover:enabled { background: SOFT; }
QPushButton:pressed:enabled { background: MID; }
QPushButton:focus { border-color: ACCENT; }
QPushButton:disabled { color: DISABLED; border-color: LINE; }
QPushButton[primary="true"], QToolButton[primary="true"] { background: HIGHLIGHT; border: 1px solid HIGHLIGHT; color: #ffffff; font-weight: 600; }
QPushButton[primary="true"]:hover, QToolButton[primary="true"]:hover:enabled { background: ACCENTHOVER; }
QPushButton[primary="true"]:focus, QToolButton[primary="true"]:focus { border: 1px solid TEXT; }
QToolButton[primary="true"]:disabled { background: SOFT; border-color: LINE; color: DISABLED; }
QToolButton[chip="true"] { border: 1px solid LINE; border-radius: 10px; padding: 1px 8px; }
QToolButton[chip="true"]:checked { background: CHIP; border-color: ACCENT; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox { border: 1px solid EDGE; border-radius: 5px; background: BASE; padding: 3px 6px; selection-background-color: HIGHLIGHT; selection-color: #ffffff; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus { border-color: ACCENT; }
QLineEdit[problem="true"] { border-color: FAIL; }
QPlainTextEdit[flat="true"], QPlainTextEdit[flat="true"]:focus { border: none; border-radius: 0; }
QLabel[problem="true"] { color: FAIL; }
QLabel[quiet="true"] { color: MUTED; }
QComboBox { background: BUTTON; }
QCheckBox::indicator, QTableView::indicator { width: 14px; height: 14px; border: 1px solid SCROLL; border-radius: 3px; background: BASE; }
QCheckBox::indicator:checked, QTableView::indicator:checked { background: HIGHLIGHT; border-color: HIGHLIGHT; image: url(:/icons/sheet-check.svg); }
QCheckBox::indicator:focus { border: 2px solid ACCENT; width: 12px; height: 12px; }
QCheckBox::indicator:disabled { border-color: LINE; }
QComboBox QAbstractItemView { background: BASE; border: 1px solid EDGE; selection-background-color: CHIP; selection-color: TEXT; }
QSpinBox { padding-right: 18px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 18px; background: transparent; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: SOFT; }
QSpinBox::up-arrow { image: url(:/icons/RISE.svg); width: 9px; height: 9px; }
QSpinBox::down-arrow { image: url(:/icons/ARROW.svg); width: 9px; height: 9px; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: url(:/icons/ARROW.svg); width: 10px; height: 10px; }
QTableView QLineEdit, QTableView QPlainTextEdit, QTableView QComboBox { border: 1px solid ACCENT; border-radius: 0px; padding: 0px 3px; }
QTabWidget::pane { border: none; border-top: 1px solid LINE; }
QTabBar { background: WINDOW; }
QTabBar::tab { background: transparent; color: MUTED; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: TEXT; border-bottom-color: ACCENT; }
QTabBar::tab:hover:!selected { color: TEXT; background: SOFT; }
QTabBar::close-button { image: url(:/icons/CLOSE.svg); subcontrol-position: right; width: 14px; height: 14px; margin: 2px; }
QTabBar::close-button:hover { background: MID; border-radius: 3px; }
QDockWidget { color: TEXT; font-weight: 600; titlebar-close-icon: url(:/icons/CLOSE.svg); titlebar-normal-icon: url(:/icons/FLOAT.svg); }
QDockWidget::title { background: WINDOW; padding: 6px 10px; border-bottom: 1px solid LINE; }
QHeaderView { background: WINDOW; border: none; }
QHeaderView::section { background: WINDOW; color: MUTED; border: none; border-bottom: 1px solid LINE; border-right: 1px solid LINE; padding: 4px 6px; }
QTableView, QTreeView, QListView { border: none; background: BASE; alternate-background-color: ALTERNATE; gridline-color: LINE; selection-background-color: CHIP; selection-color: TEXT; outline: none; }
QTreeView::item { padding: 3px 0px; min-height: 16px; }
QTreeView::item:hover:!selected { background: SOFT; }
QTreeView::item:selected { background: CHIP; color: TEXT; }
QTableCornerButton::section { background: WINDOW; border: none; }
QProgressBar { border: none; border-radius: 3px; background: MID; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { border-radius: 3px; background: ACCENT; }
QStatusBar { background: WINDOW; border-top: 1px solid LINE; }
QStatusBar::item { border: none; }
QStatusBar QLabel { padding: 2px 8px; }
QMenu { background: BASE; border: 1px solid EDGE; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: CHIP; color: TEXT; }
QMenu::item:disabled { color: DISABLED; }
QMenu::separator { height: 1px; background: LINE; margin: 4px 6px; }
QMenu::icon { padding-left: 6px; }
QToolTip { border: none; padding: 4px 6px; background: TIPBASE; color: TIPTEXT; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 0px; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 0px; }
QScrollBar::handle { background: EDGE; border-radius: 3px; min-height: 24px; min-width: 24px; margin: 2px; }
QScrollBar::handle:hover { background: SCROLL; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)");
    const bool dark = isDark(palette);
    const QList<std::pair<QString, QColor>> colors = {
        {QStringLiteral("ACCENTHOVER"), palette.color(QPalette::Highlight).lighter(115)},
        {QStringLiteral("ALTERNATE"), palette.color(QPalette::AlternateBase)},
        {QStringLiteral("TIPBASE"), palette.color(QPalette::ToolTipBase)},
        {QStringLiteral("TIPTEXT"), palette.color(QPalette::ToolTipText)},
        {QStringLiteral("DISABLED"), palette.color(QPalette::Disabled, QPalette::Text)},
        {QStringLiteral("HIGHLIGHT"), palette.color(QPalette::Highlight)},
        {QStringLiteral("ACCENT"), accentColor(palette)},
        {QStringLiteral("SCROLL"), mutedColor(palette)},
        {QStringLiteral("BUTTON"), palette.color(QPalette::Button)},
        {QStringLiteral("WINDOW"), palette.color(QPalette::Window)},
        {QStringLiteral("MUTED"), mutedColor(palette)},
        {QStringLiteral("FAIL"), failColor(palette)},
        {QStringLiteral("CHIP"),
         isHighContrast(palette) ? QColor(0x0050c8)
             : dark              ? QColor(0x24425a)
                                 : QColor(0xdcebf5)},
        {QStringLiteral("SOFT"), palette.color(QPalette::Midlight)},
        {QStringLiteral("EDGE"),
         isHighContrast(palette) ? QColor(0xffffff)
             : dark              ? QColor(0x46525c)
                                 : QColor(0xbfc8d0)},
        {QStringLiteral("LINE"), lineColor(palette)},
        {QStringLiteral("BASE"), palette.color(QPalette::Base)},
        {QStringLiteral("TEXT"), palette.color(QPalette::Text)},
        {QStringLiteral("MID"), palette.color(QPalette::Mid)},
    };
    for (const auto &[word, color] : colors)
        sheet.replace(word, color.name());
    // Images of a style sheet cannot be recoloured, so these few exist in a light and a dark form.
    const QString suffix = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
    sheet.replace(QLatin1String("ARROW.svg"),
                  QStringLiteral("sheet-arrow") + suffix + QStringLiteral(".svg"));
    sheet.replace(QLatin1String("RISE.svg"),
                  QStringLiteral("sheet-rise") + suffix + QStringLiteral(".svg"));
    sheet.replace(QLatin1String("CLOSE.svg"),
                  QStringLiteral("sheet-close") + suffix + QStringLiteral(".svg"));
    sheet.replace(QLatin1String("FLOAT.svg"),
                  QStringLiteral("sheet-float") + suffix + QStringLiteral(".svg"));
    return sheet;
}

/// Fusion without icons on the buttons of dialogs, which would be the platform's and not ours.
class StudioStyle final : public QProxyStyle
{
public:
    StudioStyle()
        : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    { }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, data);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        // Tabs of documents would get it above them, and once more above the button at their end.
        if (element != PE_FrameTabBarBase)
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (element == CE_ItemViewItem && item && item->direction == Qt::RightToLeft
            && !item->text.isEmpty()) {
            // What people wrote reads by its own letters, not by the direction of the window.
            QStyleOptionViewItem isolated = *item;
            isolated.text = QChar(0x2068) % item->text % QChar(0x2069);
            QProxyStyle::drawControl(element, &isolated, painter, widget);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
    }
};

/// Watches for another theme of the desktop. Qt 6.4 has no signal for it (6.5 has
/// QStyleHints::colorSchemeChanged); every window gets an event instead.
class SystemThemeFollower final : public QObject
{
public:
    static SystemThemeFollower &of(QApplication &application)
    {
        const auto children = application.children();
        for (QObject *child : children) {
            if (auto *known = dynamic_cast<SystemThemeFollower *>(child))
                return *known;
        }
        return *new SystemThemeFollower(application);
    }

    /// The desktop's palette shows only while ours is not set.
    [[nodiscard]] bool isSystemDark() const
    {
        if (darkness)
            return darkness();
        const QPalette ours = QApplication::palette();
        QApplication::setPalette(QPalette());
        const bool dark = isDark(QApplication::palette());
        QApplication::setPalette(ours);
        return dark;
    }

    ThemeChoice choice = ThemeChoice::Light;
    std::function<bool()> darkness;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ThemeChange && choice == ThemeChoice::System && !m_pending) {
            m_pending = true; // every window gets one
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_pending = false;
                    if (choice == ThemeChoice::System
                        && isSystemDark() != isDark(QApplication::palette()))
                        applyTheme(m_application, choice);
                },
                Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    explicit SystemThemeFollower(QApplication &application)
        : QObject(&application)
        , m_application(application)
    {
        application.installEventFilter(this);
    }

    QApplication &m_application;
    bool m_pending = false;
};

} // namespace

QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return QStringLiteral("system");
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::HighContrast:
        return QStringLiteral("contrast");
    }
    Q_UNREACHABLE();
}

std::optional<ThemeChoice> themeFromName(const QString &name)
{
    for (const auto choice :
         {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        if (themeName(choice) == name)
            return choice;
    }
    return std::nullopt;
}

void applyTheme(QApplication &application, ThemeChoice choice)
{
    SystemThemeFollower &follower = SystemThemeFollower::of(application);
    follower.choice = choice;
    QPalette palette = lightPalette();
    if (choice == ThemeChoice::HighContrast)
        palette = contrastPalette();
    else if (choice == ThemeChoice::Dark
             || (choice == ThemeChoice::System && follower.isSystemDark()))
        palette = darkPalette();
    // One style for good: a new one would polish every widget again.
    if (application.property("rehearsalStyle").isNull()) {
        application.setProperty("rehearsalStyle", true);
        QApplication::setStyle(new StudioStyle);
    }
    QApplication::setPalette(palette);
    application.setStyleSheet(styleSheet(palette));
}

void setSystemDarkness(std::function<bool()> isSystemDark)
{
    SystemThemeFollower::of(*qApp).darkness = std::move(isSystemDark);
}

bool isDark(const QPalette &palette) { return palette.color(QPalette::Window).lightness() < 128; }

bool isHighContrast(const QPalette &palette)
{
    return palette.color(QPalette::Window) == QColor(Qt::black)
        && palette.color(QPalette::Base) == QColor(Qt::black);
}

QColor passColor(const QPalette &palette)
{
    if (isHighContrast(palette))
        return QColor(0x7fd0ff);
    return isDark(palette) ? QColor(0x56b4e9) : QColor(0x0072b2);
}

QColor failColor(const QPalette &palette)
{
    if (isHighContrast(palette))
        return QColor(0xffa04d);
    return isDark(palette) ? QColor(0xff8a3d) : QColor(0xd55e00);
}

QColor warningColor(const QPalette &palette)
{
    if (isHighContrast(palette))
        return QColor(0xffe14d);
    return isDark(palette) ? QColor(0xe8c14a) : QColor(0x946a00);
}

QColor mutedColor(const QPalette &palette)
{
    if (isHighContrast(palette))
        return QColor(0xdddddd);
    return isDark(palette) ? QColor(0x9aa7b2) : QColor(0x5a6773);
}

QColor lineColor(const QPalette &palette)
{
    if (isHighContrast(palette))
        return QColor(0xb0b0b0);
    return isDark(palette) ? QColor(0x313b44) : QColor(0xdfe4e9);
}

QColor accentColor(const QPalette &palette)
{
    if (isHighContrast(palette))
        return QColor(0xffe100);
    return isDark(palette) ? QColor(0x4aa3dc) : QColor(0x0072b2);
}

QColor failBackground(const QPalette &palette)
{
    if (isHighContrast(palette))
        return QColor(0x5a2a00);
    return isDark(palette) ? QColor(0x4a2d1c) : QColor(0xfdeadd);
}

} // namespace Rehearsal
