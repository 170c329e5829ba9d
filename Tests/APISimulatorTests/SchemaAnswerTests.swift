import JSON
import Testing

@testable import APISimulator

/// What the simulator makes up matches the schema that it was asked under.
@Suite struct SchemaAnswerTests {
    private static let document = """
        rules
        <document-0a1b>
        The bridge closes on Monday.
        ok
        Ferries leave from the old pier.
        </document-0a1b>
        """

    private static let schema: JSONValue = [
        "type": "object",
        "properties": [
            "label": ["enum": ["good", "bad"]], "fixed": ["const": 7],
            "score": ["type": "number"], "price": ["type": "number", "minimum": 2, "maximum": 3],
            "count": ["type": "integer", "minimum": -2, "maximum": 2],
            "day": ["type": "string", "format": "date"],
            "text": ["type": "string", "minLength": 40, "maxLength": 50],
            "quote": ["type": "string"],
            "yes": ["type": "boolean"], "nothing": ["type": "null"],
            "maybe": ["anyOf": [["type": "integer"], ["type": "null"]]],
            "list": ["type": "array", "items": ["type": "boolean"], "minItems": 3, "maxItems": 9],
            "named": ["$ref": "#/$defs/thing"],
        ],
        "$defs": ["thing": ["type": "object", "properties": ["a": ["type": "boolean"]]]],
    ]

    @Test(arguments: 0..<60)
    func `Every value is one that the schema allows`(number: Int) throws {
        let document = Self.document.replacing("bridge", with: "bridge \(number)")
        let value = SchemaAnswer.value(for: Self.schema, document: document)
        #expect(value.object?.keys == Self.schema["properties"]?.object?.keys)
        #expect(["good", "bad"].contains(value["label"]?.string ?? ""))
        #expect(value["fixed"] == 7)
        #expect((0.5...1).contains(value["score"]?.double ?? -1))
        #expect((2.0...3).contains(value["price"]?.double ?? -1))
        #expect((-2...2).contains(value["count"]?.int ?? 9))
        let day = try #require(value["day"]?.string)
        #expect(day.utf8.count == 10 && day.hasPrefix("2026-0"))
        #expect((40...50).contains(value["text"]?.string?.count ?? 0))
        // A passage of the document, and none of what stands around it.
        let quote = try #require(value["quote"]?.string)
        #expect(document.contains(quote) && quote.hasSuffix(".") && quote != "rules")
        #expect(value["yes"]?.bool != nil && value["nothing"] == .null)
        #expect(value["maybe"] == .null || value["maybe"]?.int != nil)
        let list = try #require(value["list"]?.array)
        #expect((3...4).contains(list.count) && list.allSatisfy { $0.bool != nil })
        #expect(value["named"]?["a"]?.bool != nil)
        #expect(SchemaAnswer.value(for: Self.schema, document: document) == value)
    }

    @Test func `Documents are answered differently`() {
        let answers = Set(
            (0..<40).map { number in
                SchemaAnswer.value(for: Self.schema, document: "Document number \(number).")
            }
        )
        #expect(answers.count > 30)
        let labels = Set(answers.compactMap { $0["label"]?.string })
        #expect(labels == ["good", "bad"])
    }

    @Test func `Each document of a pack has an item of its own`() throws {
        let pack = """
            <document-77 id="d1">
            First text here.
            </document-77>
            <document-77 id="d2">
            Second text here.
            </document-77>
            """
        let item: JSONValue = [
            "type": "object",
            "properties": ["id": ["type": "string"], "quote": ["type": "string"]],
        ]
        let schema: JSONValue = [
            "type": "object", "properties": ["results": ["type": "array", "items": item]],
        ]
        let results = try #require(
            SchemaAnswer.value(for: schema, document: pack)["results"]?.array
        )
        #expect(results.compactMap { $0["id"]?.string } == ["d1", "d2"])
        #expect(
            results.compactMap { $0["quote"]?.string } == ["First text here.", "Second text here."]
        )
    }

    @Test func `A schema that refers to itself comes to an end`() {
        let schema: JSONValue = ["$ref": "#/$defs/a", "$defs": ["a": ["$ref": "#/$defs/a"]]]
        _ = SchemaAnswer.value(for: schema, document: "x")
        let tree: JSONValue = [
            "$ref": "#/$defs/n",
            "$defs": ["n": ["type": "object", "properties": ["next": ["$ref": "#/$defs/n"]]]],
        ]
        var depth = 0
        var value: JSONValue? = SchemaAnswer.value(for: tree, document: "x")
        while let next = value?["next"] {
            depth += 1
            value = next
        }
        #expect((1...40).contains(depth))
        #expect(SchemaAnswer.value(for: [:], document: "").string == "nothing")
        #expect(SchemaAnswer.value(for: ["$ref": "#/none"], document: "") == .null)
    }

    @Test func `Books add up what was answered`() {
        var books = Books()
        books.enter(.init(document: 10, input: 1, output: 2, cacheWrite: 3, cacheRead: 4))
        books.enter(.init(document: 10, input: 1, output: 2, cacheWrite: 3, cacheRead: 4))
        books.enter(.init(document: 2, input: 5))
        books.documents[3, default: .init()].requests += 1
        let json = books.json
        #expect(json["answers"] == 3 && json["input_tokens"] == 7 && json["output_tokens"] == 4)
        #expect(json["cache_write_tokens"] == 6 && json["cache_read_tokens"] == 8)
        #expect(json["documents"] == 3 && json["documents_answered"] == 2)
        #expect(json["documents_answered_again"] == 1)
        #expect(
            books.documentsJSON.array?.compactMap { $0["document"]?.string }
                == ["0000000000000002", "0000000000000003", "000000000000000a"]
        )
    }

    @Test(arguments: [
        ("100ms", Duration.milliseconds(100)), ("2s", .seconds(2)), ("2", .seconds(2)),
        ("1.5s", .milliseconds(1_500)), ("0", .zero),
    ])
    func `A time is read with its unit`(text: String, time: Duration) {
        #expect(Duration(simulated: text) == time)
    }

    @Test(arguments: ["", "s", "ms", "-1s", "2m", "1e10", "nan", "soon"])
    func `What is no time is none`(text: String) {
        #expect(Duration(simulated: text) == nil)
    }
}
