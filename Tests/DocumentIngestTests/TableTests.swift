import AnalysisCore
import DocumentIngest
import Testing

/// Rows of tables and elements of JSON, each as a document.
@Suite struct TableTests {
    private static func lines(
        _ name: String,
        _ content: String,
        table: TableOptions? = nil,
        json: JSONOptions? = nil,
        maxBytes: Int = 10_000
    ) async throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write(name, content)
        var options = IngestOptions(maxBytes: maxBytes)
        options.table = table
        options.json = json
        return try await folder.lines(options)
    }

    private static let reviews = """
        sku,title,review,stars
        A1,Kettle,"It leaks, and ""they"" know.
        Never again.",1
        A2,Mug,Fine,5

        A3,Plate,,3
        A4,Cup
        A1,Bowl,Good,4
        """

    @Test func `A row is a document`() async throws {
        let table = TableOptions(text: ["review", "title"], id: "sku")
        #expect(
            try await Self.lines("r.csv", Self.reviews, table: table) == [
                "r.csv#A1: It leaks, and \"they\" know.\nNever again.\n\nKettle",
                "r.csv#A2: Fine\n\nMug", "r.csv#A3: Plate", "r.csv#A4: failed damaged",
                "r.csv#A1~8: Good\n\nBowl",
            ]
        )
        #expect(
            try await Self.lines("r.csv", Self.reviews) == ["r.csv: skipped unsupported-format"]
        )
    }

    @Test(arguments: [
        ("r.csv", "a;b\n1;\"x\n;y\"\n", ["r.csv#2: x\n;y"]),
        ("r.csv", "sep=;\r\na;b\r\n1;x, y\r\n", ["r.csv#3: x, y"]),
        ("r.csv", "a,b\n1, \"x, y\"\n2, z\n", ["r.csv#2: x, y", "r.csv#3:  z"]),
        (
            "r.csv", "a,b\n1,\"a \\\"b\\\", c\"\n2,\"d \\\"e\\\"\"\n3,f\n",
            ["r.csv#2: a \"b\", c", "r.csv#3: d \"e\"", "r.csv#4: f"]
        ),
        ("r.csv", "a,b\n1,\"C:\\\"\n2,\"x\"\n", ["r.csv#2: C:\\", "r.csv#3: x"]),
        ("r.tsv", "a\tb\n1\tx, \"y\"\n", ["r.tsv#2: x, \"y\""]),
        ("r.csv", "\u{FEFF}a,b\r\n1,x\r\n2,y", ["r.csv#2: x", "r.csv#3: y"]),
        ("r.csv", "a,b\n1,\"x", ["r.csv#2: failed damaged"]),
        ("r.csv", "a,b\n", ["r.csv: failed empty"]),
        ("r.csv", "a,c\n1,2\n", ["r.csv: failed damaged"]),
        (
            "r.csv", "a,b\n1,\(String(repeating: "x", count: 200))\n2,y\n",
            ["r.csv#2: failed too-large", "r.csv#3: y"]
        ),
    ])
    func `Separators, marks and faults`(
        name: String,
        content: String,
        wanted: [String]
    ) async throws {
        let table = TableOptions(text: ["b"])
        #expect(try await Self.lines(name, content, table: table, maxBytes: 100) == wanted)
    }

    @Test func `Values lead to their lines and bytes, other columns are metadata`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("r.csv", Self.reviews)
        var options = IngestOptions()
        options.table = TableOptions(text: ["review"], id: "sku")
        var documents: [Document] = []
        for try await item in DocumentSource(paths: [folder.path], options: options).items() {
            if case .document(let document) = item { documents.append(document) }
        }
        #expect(documents.map { $0.positions.line(at: 0) } == [2, 4, 8])
        let first = try #require(documents.first)
        #expect(first.positions.line(at: first.text.utf8.count - 1) == 3)
        #expect(first.metadata == ["sku": "A1", "title": "Kettle", "stars": "1"])
        let place = try #require(documents[1].positions.sourceOffset(at: 0))
        #expect(Array(Self.reviews.utf8)[place...].starts(with: "Fine".utf8))
    }

    private static let items = """
        {"meta": {"items": 3, "text": "["}, "data": {"items": [
          {"key": "a", "body": "One, [two] {three}", "tags": ["x"], "n": 1},
          {"key": "b", "deep": {"body": "Inner \\"]\\" end"}},
          "words",
          {"key": "d"}
        ]}}
        """

    @Test func `Elements of an array are documents`() async throws {
        let json = JSONOptions(records: "data.items", text: ["body", "deep.body"], id: "key")
        #expect(
            try await Self.lines("f.json", Self.items, json: json) == [
                "f.json#a: One, [two] {three}", "f.json#b: Inner \"]\" end", "f.json#3: words",
                "f.json#d: failed damaged",
            ]
        )
        #expect(
            try await Self.lines("f.json", Self.items) == ["f.json: skipped unsupported-format"]
        )
    }

    @Test(arguments: [
        ("[\"a\", \"b\"]", ["f.json#1: a", "f.json#2: b"]),
        ("[{\"text\": \"a\"}", ["f.json#1: failed damaged"]),
        ("[]", ["f.json: failed empty"]),
        ("{\"a\": 1}", ["f.json: failed damaged"]),
        (
            "[{\"text\": \"\(String(repeating: "x", count: 200))\"}, {\"text\": \"b\"}]",
            ["f.json#1: failed too-large", "f.json#2: b"]
        ),
    ])
    func `An array may be whole or broken`(content: String, wanted: [String]) async throws {
        let lines = try await Self.lines("f.json", content, json: JSONOptions(), maxBytes: 100)
        #expect(lines.first == wanted.first || lines.first == "f.json: failed damaged")
        if wanted.count > 1 { #expect(lines == wanted) }
    }

    @Test func `Arrays on the way are gone through, and texts in a list are paragraphs`()
        async throws
    {
        let json = JSONOptions(records: "shops.reviews", text: ["body"], id: "key")
        let content = """
            {"shops": [{"reviews": [{"key": "a", "body": ["One.", "Two."]}, {"key": "b"}]},
            {"name": "x", "reviews": []}, {"reviews": [{"key": "c", "body": "Three",
            "reviews": [{"body": "inner"}]}]}], "reviews": [{"body": "elsewhere"}]}
            """
        #expect(
            try await Self.lines("f.json", content, json: json) == [
                "f.json#a: One.\n\nTwo.", "f.json#b: failed damaged", "f.json#c: Three",
            ]
        )
        let lists = #"[{"items": [{"text": "a"}]}, {"items": [{"text": "b"}]}]"#
        #expect(
            try await Self.lines("f.json", lists, json: JSONOptions(records: "items")) == [
                "f.json#1: a", "f.json#2: b",
            ]
        )
    }

    @Test func `What stands in objects of an element is metadata by its way`() async throws {
        let content = #"{"id": "x", "text": "y", "n": 1, "by": {"name": "Ann", "tags": ["a"]}}"#
        let document = try #require(try await TemporaryFolder.document("f.jsonl", content))
        #expect(document.metadata == ["n": "1", "by.name": "Ann"])
    }

    @Test func `Lines of JSON are mapped as well`() async throws {
        let json = JSONOptions(text: ["body"], id: "key")
        let content = "{\"key\": \"a\", \"body\": \"One\", \"text\": \"no\"}\n{\"text\": \"x\"}"
        #expect(
            try await Self.lines("f.jsonl", content, json: json) == [
                "f.jsonl#a: One", "f.jsonl#2: failed damaged",
            ]
        )
    }

    @Test(.timeLimit(.minutes(10)))
    func `Hostile tables and arrays end soon`() async throws {
        let nested = String(repeating: "[", count: 500_000)
        let lines = try await Self.lines("f.json", nested, json: JSONOptions())
        #expect(lines == ["f.json: failed damaged"])
        let quotes = "a,b\n" + String(repeating: "\"", count: 500_001)
        let table = TableOptions(text: ["b"])
        #expect(try await Self.lines("r.csv", quotes, table: table).count == 1)
        let commas = String(repeating: ",", count: 500_000)
        #expect(try await Self.lines("r.csv", "a,b\n" + commas, table: table).count == 1)
    }

    @Test func `A row says how many of its characters were replaced`() async throws {
        let fine = Array("é ok\n".utf8)
        var bytes = Array("id,te\u{E9}xt,a".utf8) + [0xE9] + Array("\n".utf8)
        bytes += Array("1,".utf8) + Array("ééééééééééééééééééééé ééééé é,x\n".utf8)
        bytes += Array("2,don".utf8) + [0x92] + Array("t,".utf8) + [0x92, 0x20, 0x93]
        bytes += Array("\n3,x,".utf8) + fine
        var options = IngestOptions()
        options.table = TableOptions(text: ["te\u{E9}xt"], id: "id")
        let folder = try TemporaryFolder()
        try folder.write("f.csv", bytes: bytes)
        var counts: [Int] = []
        for try await item in DocumentSource(paths: [folder.path], options: options).items() {
            guard case .document(let document) = item else { continue }
            counts.append(
                document.findings.filter { $0.kind == "replaced-characters" }.reduce(0) {
                    $0 + $1.count
                }
            )
        }
        #expect(counts == [1, 3, 0])
    }

    @Test func `Columns of the same name are kept apart`() async throws {
        var options = IngestOptions()
        options.table = TableOptions(text: ["text"], id: "id")
        let content = "id,note,note,note~2,note,text,,\n1,a,b,c,d,hello,e,f\n"
        let found = try await TemporaryFolder.document("f.csv", bytes: Array(content.utf8), options)
        #expect(
            found?.metadata
                == ["id": "1", "note": "a", "note~3": "b", "note~2": "c", "note~4": "d"]
        )
    }

    @Test(arguments: ["id,text,text\n1,a,b\n", "id,text,id\n1,a,2\n"])
    func `A column that is asked for and stands twice is an error`(content: String) async throws {
        var options = IngestOptions()
        options.table = TableOptions(text: ["text"], id: "id")
        let folder = try TemporaryFolder()
        try folder.write("f.csv", content)
        let (name, first, last) = content.hasPrefix("id,text,id") ? ("id", 1, 3) : ("text", 2, 3)
        #expect(
            try await folder.messages(options) == [
                "f.csv damaged: line 1: the columns \(first) and \(last) are both called \(name), "
                    + "which input.csv asks for; rename one of them"
            ]
        )
    }
}
