internal import Glibc
internal import Synchronization

/// The right to work on a partition, which one attempt has at a time.
///
/// It is a file beside the partition's ledger, in a folder that machines may share. The holder
/// rewrites it every ``beatInterval``; who waits and sees no change for ``patience``, by its own
/// clock, takes it over, and the former holder finds at its next beat that it is not its own any
/// more. No two clocks are compared, and no lock of the file system is relied on.
final class PartitionLease: Sendable {
    /// How often the holder shows that it is alive.
    static let beatInterval = Duration.seconds(5)
    /// For how long a holder may show nothing.
    static let patience = Duration.seconds(30)
    /// How long is waited after a lease was taken over, so that of two who do so at once both see
    /// whose it is.
    private static let settling = Duration.seconds(1)

    private let path: String
    private let note: Mutex<LeaseNote>
    /// What the attempt before this one left behind; `nil` where there was none.
    let previous: LeaseNote?

    /// The number of this attempt, from 1.
    var attempt: Int { note.withLock(\.attempt) }
    /// What tells this attempt from all others.
    var token: String { note.withLock(\.token) }

    private init(path: String, note: LeaseNote, after previous: LeaseNote? = nil) {
        self.path = path
        self.note = Mutex(note)
        self.previous = previous
    }

    /// Waits for the right to work on a partition.
    ///
    /// - Parameters:
    ///   - path: The lease file.
    ///   - wait: For how long another attempt is waited for.
    ///   - clock: What measures the time.
    ///   - onWaiting: Is told once that another attempt has the partition, and how many there were.
    /// - Returns: The lease; `nil` where the other attempt was still there at the end of the time.
    /// - Throws: A `StateFile.Failure` where the folder cannot be used, and `CancellationError`.
    static func take(
        _ path: String,
        wait: Duration,
        clock: some Clock<Duration> = ContinuousClock(),
        onWaiting: (LeaseNote) -> Void
    ) async throws -> PartitionLease? {
        let token = String(UInt64.random(in: .min ... .max), radix: 36)
        var own = LeaseNote(
            token: token,
            attempt: 1,
            beat: 0,
            isReleased: false,
            holder: .own
        )
        if try StateFile.make(path, with: own.bytes, by: token) {
            return PartitionLease(path: path, note: own)
        }
        let start = clock.now
        var seen: (note: LeaseNote?, since: Duration)?
        while true {
            let now = start.duration(to: clock.now)
            let bytes = try StateFile.read(path)
            let other = bytes.flatMap(LeaseNote.init)
            if let last = seen, last.note?.token == other?.token, last.note?.beat == other?.beat {
                // Nothing has happened since.
            } else {
                if let other, seen == nil, !other.isFree { onWaiting(other) }
                seen = (other, now)
            }
            let isSilent = now - (seen?.since ?? now) >= patience
            if bytes == nil || other?.isFree == true || isSilent {
                own.attempt = (other?.attempt ?? 0) + 1
                try StateFile.replace(path, with: own.bytes, by: token)
                try await clock.sleep(for: settling)
                let lease = PartitionLease(path: path, note: own, after: other)
                if try lease.isOurs() { return lease }
                seen = nil
                continue
            }
            guard now < wait else { return nil }
            try await clock.sleep(for: .milliseconds(500))
        }
    }

    /// Whether the partition is still ours.
    func isOurs() throws(StateFile.Failure) -> Bool {
        try StateFile.read(path).flatMap(LeaseNote.init)?.token == token
    }

    /// Shows that the holder is alive.
    ///
    /// - Returns: Whether the partition is still ours; if not, nothing was written.
    /// - Throws: A `StateFile.Failure`.
    func beat() throws(StateFile.Failure) -> Bool {
        guard try isOurs() else { return false }
        let note = note.withLock { note in
            note.beat += 1
            return note
        }
        try StateFile.replace(path, with: note.bytes, by: note.token)
        return true
    }

    /// Gives the partition back; the file stays and counts the attempts.
    func release() throws(StateFile.Failure) {
        guard try isOurs() else { return }
        let note = note.withLock { note in
            note.isReleased = true
            return note
        }
        try StateFile.replace(path, with: note.bytes, by: note.token)
    }
}

extension LeaseNote {
    /// Whether nobody works on the partition for sure.
    fileprivate var isFree: Bool { isReleased || holder.hasEnded }
}
