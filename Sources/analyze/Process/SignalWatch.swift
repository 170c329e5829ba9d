@preconcurrency import Dispatch
import Glibc

/// A signal that ends a run in good order.
enum StopSignal: Int32, Sendable, CaseIterable {
    /// The terminal is gone.
    case hangUp = 1
    /// Ctrl-C.
    case interrupt = 2
    /// Somebody wants the process to end.
    case terminate = 15
}

/// Hears the signals that end a run, on a thread of its own: tasks of the run may all be held up by
/// a disk, or by somebody who does not read what they write.
final class SignalWatch: Sendable {
    private static let queue = DispatchQueue(label: "analyze.signals")
    private let sources: [DispatchSource]

    /// Listens from now on.
    ///
    /// A hang-up that the process was started to ignore, as by `nohup`, stays ignored.
    ///
    /// - Parameter heard: Is called for each signal, one at a time; must not wait for anything.
    init(_ heard: @escaping @Sendable (StopSignal) -> Void) async {
        var sources: [DispatchSource] = []
        for signal in StopSignal.allCases {
            var action = sigaction()
            sigaction(signal.rawValue, nil, &action)
            let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            if signal == .hangUp, handler == 1 { continue }
            let source = DispatchSource.makeSignalSource(
                signal: signal.rawValue,
                queue: Self.queue
            )
            source.setEventHandler { heard(signal) }
            await withCheckedContinuation { continuation in
                source.setRegistrationHandler { continuation.resume() }
                source.activate()
            }
            if let source = source as? DispatchSource { sources.append(source) }
        }
        self.sources = sources
    }

    deinit {
        for source in sources { source.cancel() }
    }

    /// Calls a closure on the watch's thread after some time.
    static func after(_ delay: Duration, _ body: @escaping @Sendable () -> Void) {
        let nanoseconds = Int(delay / .nanoseconds(1))
        queue.asyncAfter(deadline: .now() + .nanoseconds(nanoseconds), execute: body)
    }
}
