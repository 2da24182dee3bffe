// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/work/webhooksignature.h"

#include <QCoreApplication>
#include <QMessageAuthenticationCode>

namespace Rehearsal {

namespace {

/// Carries the context of the translations.
struct SignatureText
{
    Q_DECLARE_TR_FUNCTIONS(WebhookSignature)
};

constexpr int shortestKey = 24;
constexpr int longestKey = 64;

} // namespace

Result<QByteArray> webhookSignature(const QByteArray &id, qint64 timestamp, const QByteArray &body,
                                    const QList<Secret> &secrets)
{
    const QByteArray head = id + '.' + QByteArray::number(timestamp) + '.';
    QByteArray signature;
    for (const Secret &secret : secrets) {
        QByteArray text = secret.reveal();
        if (text.startsWith("whsec_"))
            text = text.sliced(6);
        const auto key =
            QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
        if (!key || (*key).size() < shortestKey || (*key).size() > longestKey) {
            return Error{
                Error::Kind::Configuration,
                SignatureText::tr("The signing secret is not usable: it must be whsec_ and "
                                  "24 to 64 bytes in base64."),
                0, QStringLiteral("S9-O04")};
        }
        QMessageAuthenticationCode code(QCryptographicHash::Sha256, *key);
        code.addData(head);
        code.addData(body);
        signature += (signature.isEmpty() ? "v1," : " v1,") + code.result().toBase64();
    }
    return signature;
}

} // namespace Rehearsal
