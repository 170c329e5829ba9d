import AnalysisCore
import JSON
import Testing

@testable import Reporting

@Suite struct TableRoundTripTests {
    /// A small generator, so that a failure can be repeated.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let alphabet: [Character] = [
        "a", "\"", ",", ";", "\t", "\n", "\r", "\r\n", "=", "'", "é", "😀", " ", "\\", "\u{2028}",
    ]

    @Test("whatever cells hold, they are read back as they were", arguments: 0..<50)
    func roundTrip(seed: Int) throws {
        var generator = Generator(state: UInt64(seed) &* 977 &+ 1)
        let texts = (0..<40).map { _ in
            let length = Int.random(in: 0...8, using: &generator)
            return String(
                (0..<length).compactMap { _ in Self.alphabet.randomElement(using: &generator) }
            )
        }
        var run = SampleRun.extraction
        run.info.schema = .object([.init(name: "vendor", schema: .text)])
        run.records = texts.enumerated().map { index, text in
            .sample("\(index)", index, .analyzed(fields: ["vendor": .string(text)]))
        }
        for format in [ReportFormat.csv, .tsv] {
            var reader = CSVReader(
                Array(try run.report(format, tables: TableOptions(isRaw: true)).utf8)
            )
            var cells: [String] = []
            while let row = try reader.next() {
                #expect(row.cells.count == 12)
                cells.append(row.cells[2])
            }
            #expect(cells == ["vendor"] + texts)
        }
    }
}
