internal import AnalysisCore

/// Holds records back until all those before them in the input are there.
struct RecordOrder {
    private var next = 0
    /// What is held back, and for which places no record will come.
    private var waiting: [Int: Record?] = [:]

    /// Takes a record, and returns those whose turn has come, in input order.
    mutating func insert(_ record: Record) -> [Record] {
        insert(record, at: record.index)
    }

    /// Notes that a place has no record here, and returns those whose turn has come.
    mutating func leaveOut(_ index: Int) -> [Record] {
        insert(nil, at: index)
    }

    private mutating func insert(_ record: Record?, at index: Int) -> [Record] {
        precondition(index >= next && waiting[index] == nil, "every document has one record")
        waiting[index] = .some(record)
        var ready: [Record] = []
        while let record = waiting.removeValue(forKey: next) {
            if let record { ready.append(record) }
            next += 1
        }
        return ready
    }

    /// How many records are held back.
    var count: Int { waiting.count { $0.value != nil } }
}
