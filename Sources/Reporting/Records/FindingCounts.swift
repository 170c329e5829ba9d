internal import AnalysisCore
internal import JSON

/// How often each kind of finding occurs over the records of a run.
struct FindingCounts: Sendable, Hashable {
    /// The counts of one kind.
    struct Entry: Sendable, Hashable {
        /// The records that have it.
        var documents = 0
        /// How often it occurs in all of them.
        var count = 0
    }

    private(set) var entries: [String: Entry] = [:]

    mutating func add(_ record: Record) {
        var seen: Set<String> = []
        for finding in record.findings {
            entries[finding.kind, default: Entry()].count += finding.count
            if seen.insert(finding.kind).inserted {
                entries[finding.kind, default: Entry()].documents += 1
            }
        }
    }

    /// The kinds, the most frequent first.
    var sorted: [(kind: String, entry: Entry)] {
        entries.map { ($0.key, $0.value) }
            .sorted { ($1.entry.documents, $0.kind) < ($0.entry.documents, $1.kind) }
    }

    /// The counts as JSON.
    var value: JSONValue {
        .array(
            sorted.map { kind, entry in
                [
                    "kind": .string(kind), "documents": .integer(Int64(entry.documents)),
                    "count": .integer(Int64(entry.count)),
                ]
            }
        )
    }
}
