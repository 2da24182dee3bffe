// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Rehearsal {

/// Work under way: a request, a wait. Children of the backend or clock that made them, so that what
/// is still parked at exit is freed; whoever holds a Pending therefore dies before its maker.
class Operation : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Stops and never answers. May be called from inside the answer.
    virtual void abandon() = 0;
};

struct Abandon
{
    void operator()(Operation *operation) const
    {
        operation->abandon();
        operation->deleteLater();
    }
};

/// Owning is caring: letting go of a Pending (reset, overwrite, destruction) cancels the work.
using Pending = std::unique_ptr<Operation, Abandon>;

/// Called at most once, and never before the call that took it has returned.
template <typename T = std::monostate>
using Answer = std::function<void(Result<T>)>;

} // namespace Rehearsal
