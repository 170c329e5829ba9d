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

    @Test("records come out in input order, however they came in", arguments: 0..<20)
    func order(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var order = RecordOrder()
        var out: [Int] = []
        for index in (0..<200).shuffled(using: &generator) {
            out += order.insert(record(index)).map(\.index)
        }
        #expect(out == Array(0..<200))
        #expect(order.count == 0)
    }

    @Test("a record waits for all those before it")
    func waiting() {
        var order = RecordOrder()
        #expect(order.insert(record(2)).isEmpty)
        #expect(order.insert(record(1)).isEmpty)
        #expect(order.count == 2)
        #expect(order.insert(record(0)).map(\.index) == [0, 1, 2])
    }
}
