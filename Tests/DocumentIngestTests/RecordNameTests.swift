import AnalysisCore
import Testing

@testable import DocumentIngest

@Suite struct RecordNameTests {
    @Test(arguments: [
        "<l><r id='a'>one</r><r id='a'>two</r><r id='3'>three</r><r>four</r><r id='4'>five</r></l>"
    ])
    func `A repeated id gets the number of its record`(content: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("f.xml", content)
        let options = IngestOptions(xml: XMLOptions(record: "r", id: "@id"))
        #expect(
            try await folder.lines(options) == [
                "f.xml#a: one", "f.xml#a~2: two", "f.xml#3: three", "f.xml#4: four",
                "f.xml#4~5: five",
            ]
        )
        var findings: [String] = []
        for try await item in DocumentSource(paths: [folder.path], options: options).items() {
            guard case .document(let document) = item else { continue }
            findings += document.findings.map { "\(document.id) \($0.kind)" }
        }
        #expect(findings == ["f.xml#a~2 repeated-id", "f.xml#4~5 repeated-id"])
    }

    @Test func `Lines with the same id stay two documents`() async throws {
        let folder = try TemporaryFolder()
        let line = "{\"id\": \"a\", \"text\": \"x\"}\n"
        try folder.write("f.jsonl", line + line + "{}\n")
        #expect(
            try await folder.lines() == [
                "f.jsonl#a: x", "f.jsonl#a~2: x", "f.jsonl#3: failed damaged",
            ]
        )
    }

    @Test func `A line without a text keeps its id`() async throws {
        let folder = try TemporaryFolder()
        let lines = [
            #"{"id": "a", "text": null}"#, #"{"id": "b"}"#, #"{"text": 7, "id": 12}"#,
            #"{"id": "a", "text": []}"#, #"{"id": null, "text": null}"#,
        ]
        try folder.write("f.jsonl", lines.map { $0 + "\n" }.joined())
        #expect(
            try await folder.lines() == [
                "f.jsonl#a: failed damaged", "f.jsonl#b: failed damaged",
                "f.jsonl#12: failed damaged", "f.jsonl#a~4: failed damaged",
                "f.jsonl#5: failed damaged",
            ]
        )
    }

    @Test(arguments: [nil, 0, 1_000_000])
    func `Names are distinct, whatever they are`(fileSize: Int?) {
        var generator = SystemRandomNumberGenerator()
        var names = RecordNames(fileSize: fileSize)
        var seen: Set<String> = []
        var number = 1
        for _ in 0..<200 {
            let wanted = (0..<50).map { _ in
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: "\(Int.random(in: 0..<1_000_000, using: &generator))"
                case 1: "\(number)"
                case 2: "0\(Int.random(in: 0..<50, using: &generator))"
                default: "a~\(Int.random(in: 0..<5_000, using: &generator))"
                }
            }
            for name in names.distinct(wanted, from: number) {
                #expect(seen.insert(name).inserted)
            }
            number += wanted.count
        }
    }

    @Test func `Names that are new stay as they are`() {
        var names = RecordNames(fileSize: 10_000_000)
        let wanted = (0..<20_000).map { "n\($0 &* 7_919)" }
        #expect(names.distinct(wanted, from: 1) == wanted)
        let numbers = (0..<20_000).map { "\($0 * 3)" }
        #expect(names.distinct(numbers, from: 20_001) == numbers)
    }
}
