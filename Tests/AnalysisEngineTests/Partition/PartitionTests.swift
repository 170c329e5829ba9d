import Testing

@testable import AnalysisEngine

/// How partitions are named, and what their rows say.
struct PartitionTests {
    @Test("A partition is a job, a number and how many there are")
    func names() throws {
        let partition = try Partition(job: "reviews-2026.11_a", "17/200")
        #expect(partition.number == 17)
        #expect(partition.count == 200)
        #expect("\(partition)" == "reviews-2026.11_a 17/200")
    }

    @Test(
        "What is none is refused",
        arguments: ["", "1", "0/3", "4/3", "-1/3", "1/0", "1/2/3", "a/b", "1/1000001", " 1/2"]
    )
    func wrongNumbers(text: String) {
        #expect(throws: EngineError.self) { try Partition(job: "job", text) }
    }

    @Test(
        "A job names a folder and no way to another one",
        arguments: ["", ".", "..", ".job", "a/b", "a b", "ä", String(repeating: "a", count: 65)]
    )
    func wrongJobs(job: String) {
        #expect(throws: EngineError.self) { try Partition(job: job, "1/2") }
    }

    @Test("Rows say where they are from, however their bytes come")
    func rows() throws {
        let partition = try Partition(job: "j", "2/3")
        let text = "{\"document\":\"a\",\"x\":{\"y\":1}}\n{\"document\":\"{\"}\n"
        let expected = """
            {"job":"j","partition":2,"attempt":4,"document":"a","x":{"y":1}}
            {"job":"j","partition":2,"attempt":4,"document":"{"}

            """
        let whole = PartitionRows(partition, attempt: 4)
        #expect(String(decoding: whole.tagged(Array(text.utf8)), as: UTF8.self) == expected)
        let pieces = PartitionRows(partition, attempt: 4)
        let tagged = text.utf8.flatMap { pieces.tagged([$0]) }
        #expect(String(decoding: tagged, as: UTF8.self) == expected)
    }
}
