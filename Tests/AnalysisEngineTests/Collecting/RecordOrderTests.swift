import AnalysisCore
import TestSupport
import Testing

@testable import AnalysisEngine

@Suite struct RecordOrderTests {
    private func record(_ index: Int) -> Record {
        Record(
            document: DocumentID("d\(index)"),
            index: index,
            outcome: .skipped(.duplicate, message: "")
        )
    }

    /// The places of what is ready, those in the ledger with a minus.
    private func places(_ ready: [RecordOrder.Ready]) -> [Int] {
        ready.flatMap { ready in
            switch ready {
            case .record(let record): [record.index]
            case .stored(let places): places.map { -$0 }
            }
        }
    }

    @Test("records come out in input order, however they came in", arguments: 0..<20)
    func order(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var order = RecordOrder(capacity: 16)
        var out: [Int] = []
        for index in (0..<200).shuffled(using: &generator) {
            if index % 7 == 3 {
                order.leaveOut(index)
            } else {
                out += places(order.insert(record(index), isStored: true))
            }
            #expect(order.count <= 17)
        }
        out += places(order.takeReady())
        #expect(out.map(abs) == (0..<200).filter { $0 % 7 != 3 })
        #expect(out.contains { $0 < 0 })
        #expect(order.count == 0)
    }

    @Test("a record waits for all those before it")
    func waiting() {
        var order = RecordOrder()
        #expect(order.insert(record(2), isStored: true).isEmpty)
        #expect(order.insert(record(1), isStored: true).isEmpty)
        #expect(order.count == 2)
        #expect(places(order.insert(record(0), isStored: true)) == [0, 1, 2])
    }

    @Test("what no ledger holds waits in memory, however much it is")
    func unstored() {
        var order = RecordOrder(capacity: 2)
        for index in 1..<100 { #expect(order.insert(record(index), isStored: false).isEmpty) }
        #expect(order.count == 99)
        #expect(places(order.insert(record(0), isStored: false)) == Array(0..<100))
    }

    @Test("one slow document keeps a bounded number of records in memory")
    func slowDocument() {
        var order = RecordOrder()
        for index in 1..<40_000 { _ = order.insert(record(index), isStored: true) }
        #expect(order.count == RecordOrder.capacity)
        #expect(places(order.insert(record(0), isStored: true)).map(abs) == Array(0..<40_000))
    }
}
