// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/fault.h"

#include <QStringView>

namespace Rehearsal {

namespace {

struct Group
{
    char16_t letter;
    Fault first;
    Fault last;
};

constexpr Group groups[] = {
    {u'T', Fault::T01, Fault::T23}, {u'H', Fault::H01, Fault::H32}, {u'B', Fault::B01, Fault::B17}};

} // namespace

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::S1:
        return QStringLiteral("S1");
    case Phase::S2:
        return QStringLiteral("S2");
    case Phase::S3:
        return QStringLiteral("S3");
    case Phase::S4:
        return QStringLiteral("S4");
    case Phase::S5:
        return QStringLiteral("S5");
    case Phase::I1:
        return QStringLiteral("I1");
    case Phase::I3:
        return QStringLiteral("I3");
    case Phase::I4:
        return QStringLiteral("I4");
    case Phase::I5:
        return QStringLiteral("I5");
    case Phase::E1:
        return QStringLiteral("E1");
    case Phase::E2:
        return QStringLiteral("E2");
    case Phase::E3:
        return QStringLiteral("E3");
    case Phase::E4:
        return QStringLiteral("E4");
    case Phase::E5:
        return QStringLiteral("E5");
    }
    Q_UNREACHABLE();
}

QString faultName(Fault fault)
{
    for (const Group &group : groups) {
        if (fault >= group.first && fault <= group.last) {
            const int number = int(fault) - int(group.first) + 1;
            return QChar(group.letter) + QString::number(number).rightJustified(2, u'0');
        }
    }
    return {};
}

Fault faultFromName(const QString &name)
{
    for (int value = int(Fault::T01); value <= int(Fault::B17); ++value) {
        if (faultName(Fault(value)) == name)
            return Fault(value);
    }
    return Fault::None;
}

Error::Kind kindOf(Fault fault)
{
    switch (fault) {
    case Fault::T01:
    case Fault::T02:
    case Fault::T03:
    case Fault::T04:
    case Fault::T10:
    case Fault::T11:
    case Fault::T12:
    case Fault::T13:
    case Fault::T23:
        return Error::Kind::Network;
    case Fault::T05:
    case Fault::T06:
    case Fault::T07:
    case Fault::T08:
    case Fault::T09:
        return Error::Kind::Configuration;
    case Fault::T15:
    case Fault::T16:
    case Fault::T17:
        return Error::Kind::Timeout;
    case Fault::H07:
    case Fault::H17:
    case Fault::H20:
        return Error::Kind::Invalid;
    case Fault::H08:
    case Fault::H09:
        return Error::Kind::Unauthorized;
    case Fault::H10:
        return Error::Kind::Forbidden;
    case Fault::H11:
    case Fault::H16:
        return Error::Kind::NotFound;
    case Fault::H12:
        return Error::Kind::Unsupported;
    case Fault::H23:
    case Fault::H24:
    case Fault::H25:
    case Fault::H26:
        return Error::Kind::RateLimited;
    case Fault::H14:
    case Fault::H15:
    case Fault::H18:
    case Fault::H19:
    case Fault::H21:
    case Fault::H22:
    case Fault::H27:
    case Fault::H28:
    case Fault::H29:
    case Fault::H30:
    case Fault::H31:
    case Fault::H32:
        return Error::Kind::Server;
    case Fault::None:
    case Fault::T14:
    case Fault::T18:
    case Fault::T19:
    case Fault::T20:
    case Fault::T21:
    case Fault::T22:
    case Fault::H01:
    case Fault::H02:
    case Fault::H03:
    case Fault::H04:
    case Fault::H05:
    case Fault::H06:
    case Fault::H13:
    case Fault::B01:
    case Fault::B02:
    case Fault::B03:
    case Fault::B04:
    case Fault::B05:
    case Fault::B06:
    case Fault::B07:
    case Fault::B08:
    case Fault::B09:
    case Fault::B10:
    case Fault::B11:
    case Fault::B12:
    case Fault::B13:
    case Fault::B14:
    case Fault::B15:
    case Fault::B16:
    case Fault::B17:
        return Error::Kind::Protocol;
    }
    Q_UNREACHABLE();
}

} // namespace Rehearsal
