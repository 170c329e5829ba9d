internal import AnalysisCore

/// Holds records back until all those before them in the input are there.
struct RecordOrder {
    private var next = 0
    private var waiting: [Int: Record] = [:]

    /// Takes a record, and returns those whose turn has come, in input order.
    mutating func insert(_ record: Record) -> [Record] {
        precondition(
            record.index >= next && waiting[record.index] == nil,
            "every document has one record"
        )
        guard record.index == next else {
            waiting[record.index] = record
            return []
        }
        var ready = [record]
        next += 1
        while let record = waiting.removeValue(forKey: next) {
            ready.append(record)
            next += 1
        }
        return ready
    }

    /// How many records are held back.
    var count: Int { waiting.count }
}
