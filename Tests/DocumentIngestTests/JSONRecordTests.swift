import AnalysisCore
import DocumentIngest
import Testing

/// What elements and lines of JSON say about themselves, and where their texts stand.
@Suite struct JSONRecordTests {
    private static func documents(
        _ name: String,
        bytes: [UInt8],
        json: JSONOptions? = nil
    ) async throws -> [Document] {
        let folder = try TemporaryFolder()
        try folder.write(name, bytes: bytes)
        var options = IngestOptions()
        options.json = json ?? JSONOptions()
        var documents: [Document] = []
        for try await item in DocumentSource(paths: [folder.path], options: options).items() {
            if case .document(let document) = item { documents.append(document) }
        }
        return documents
    }

    @Test(arguments: ["a.jsonl", "a.json"])
    func `Numbers stay as they are written`(name: String) async throws {
        let object = """
            {"text":"x","price":1.50,"sum": 100000000000000000000.25 ,"n":3,"big":9223372036854775808,\
            "o":{"rate":2.0,"p":{"q\\u0041":-1.20e3,"r":{"s":{"t":1.50}}}},"of":[1.50],"b":true}
            """
        let text = name.hasSuffix("l") ? object + "\n" : "[" + object + "]"
        let document = try #require(try await Self.documents(name, bytes: Array(text.utf8)).first)
        #expect(
            document.metadata == [
                "price": "1.50", "sum": "100000000000000000000.25", "n": "3",
                "big": "9223372036854775808", "o.rate": "2.0", "o.p.qA": "-1.20e3", "b": "true",
            ]
        )
    }

    @Test(arguments: [
        ("12345678901234567890", "12345678901234567890"), ("1.50", "1.50"), ("7", "7"),
        (#""007""#, "007"), ("null", "1"), ("true", "1"),
    ])
    func `A number is an id however large it is`(id: String, name: String) async throws {
        let line = #"{"id":\#(id),"text":"x"}"# + "\n"
        let documents = try await Self.documents("a.jsonl", bytes: Array(line.utf8))
        #expect(documents.map(\.id.description) == ["a.jsonl#\(name)"])
    }

    @Test func `An id may stand in an object`() async throws {
        let line = #"{"meta":{"key":18446744073709551616},"text":"x"}"# + "\n"
        let documents = try await Self.documents(
            "a.jsonl",
            bytes: Array(line.utf8),
            json: JSONOptions(id: "meta.key")
        )
        #expect(documents.map(\.id.description) == ["a.jsonl#18446744073709551616"])
    }

    @Test func `Characters that were replaced are told once, by the document that holds them`()
        async throws
    {
        // Most of it is UTF-8, so that the two bytes that are not are faults of it.
        let plain = String(repeating: "Größe über alles. ", count: 40)
        var bytes = Array("[{\"text\":\"\(plain)\"},{\"text\":\"\(plain)".utf8)
        bytes += [0xFF, 0xFE]
        bytes += Array("\"},{\"text\":\"\(plain)\"}]".utf8)
        let documents = try await Self.documents("a.json", bytes: bytes)
        #expect(documents.map(\.findings.count).reduce(0, +) == 1)
        let finding = try #require(documents.flatMap(\.findings).first)
        #expect(finding.kind == "replaced-characters")
        #expect(finding.count == 2)
    }

    @Test(arguments: [
        (#"{"id":"a","text":"plain text"}"#, "plain text"),
        (#"{ "text" : "12345678" , "id":"a\"b"}"#, "12345678"),
        (#"{"id":"\u0061","te\u0078t":"escaped name"}"#, "escaped name"),
        (#"{"a.text":"no","text":"é and more"}"#, "é and more"),
    ])
    func `A text without escapes leads to each of its bytes`(
        line: String,
        text: String
    ) async throws {
        let content = "{\"text\":\"before\"}\n" + line + "\n"
        let document = try #require(
            try await Self.documents("a.jsonl", bytes: Array(content.utf8)).last
        )
        #expect(document.text == text)
        let utf8 = Array(content.utf8)
        for (offset, byte) in text.utf8.enumerated() {
            let source = try #require(document.positions.sourceOffset(at: offset))
            #expect(utf8[source] == byte)
            #expect(document.positions.line(at: offset) == 2)
        }
    }

    @Test func `Thousands of lines come in order, each once`() async throws {
        let count = 5_000
        let lines = (0..<count).map { #"{"id":\#($0),"text":"Text \#($0) of many"}"# + "\n" }
        let documents = try await Self.documents("a.jsonl", bytes: Array(lines.joined().utf8))
        #expect(documents.map(\.text) == (0..<count).map { "Text \($0) of many" })
        #expect(documents.last?.positions.line(at: 0) == count)
    }
}
