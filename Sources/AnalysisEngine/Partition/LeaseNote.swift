internal import JSON

/// What the lease file of a partition says.
struct LeaseNote: Sendable, Hashable {
    /// Who has the partition: drawn anew by each attempt.
    var token: String
    /// How many attempts there have been, this one included.
    var attempt: Int
    /// Grows while the attempt is alive.
    var beat: Int
    /// Whether the attempt has given the partition back.
    var isReleased: Bool
    /// The process of the attempt.
    var holder: ProcessIdentity

    /// Whether anything has changed, seen from outside.
    func isAsBefore(_ other: LeaseNote) -> Bool { token == other.token && beat == other.beat }
}

extension LeaseNote {
    /// A note as it stands in the file; `nil` where the file is of somebody else, or cut.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONReader.value(of: bytes), let token = value["token"]?.string,
            let attempt = value["attempt"]?.count, let beat = value["beat"]?.count,
            let isReleased = value["released"]?.bool, let holder = value["holder"],
            let host = holder["host"]?.string, let process = holder["process"]?.count
        else { return nil }
        self.init(
            token: token,
            attempt: attempt,
            beat: beat,
            isReleased: isReleased,
            holder: ProcessIdentity(host: host, process: Int32(clamping: process))
        )
    }

    /// The note as it stands in the file.
    var bytes: [UInt8] {
        let value: JSONValue = [
            "token": .string(token),
            "attempt": .integer(Int64(attempt)),
            "beat": .integer(Int64(beat)),
            "released": .bool(isReleased),
            "holder": [
                "host": .string(holder.host), "process": .integer(Int64(holder.process)),
            ],
        ]
        return Array((JSONWriter().text(of: value) + "\n").utf8)
    }
}
