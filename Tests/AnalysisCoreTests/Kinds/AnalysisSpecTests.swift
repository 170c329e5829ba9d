import AnalysisCore
import JSON
import Testing

@Suite struct AnalysisSpecTests {
    private func spec(_ fields: [FieldSpec]) -> AnalysisSpec {
        AnalysisSpec(task: ExtractionTask(), fields: fields)
    }

    /// Types that differ in one thing each.
    private static let types: [FieldType] = [
        .string(StringBounds()), .string(StringBounds(minLength: 1)),
        .string(StringBounds(maxLength: 1)), .string(StringBounds(pattern: "a")),
        .string(StringBounds(grounding: .require)), .number(NumberBounds()),
        .number(NumberBounds(minimum: 1)), .number(NumberBounds(maximum: 1)),
        .number(NumberBounds(decimal: .comma)), .number(NumberBounds(decimal: .point)),
        .integer(NumberBounds()), .integer(NumberBounds(minimum: 1)), .boolean, .date(nil),
        .date(.dmy), .date(.mdy), .enumeration(["a"]), .enumeration(["a", "b"]), .quote(.require),
        .quote(.flag), .list(of: .boolean, ItemBounds()),
        .list(of: .boolean, ItemBounds(minItems: 1)),
        .list(of: .boolean, ItemBounds(maxItems: 1)), .list(of: .date(nil), ItemBounds()),
        .object([]), .object([FieldSpec(name: "a", type: .boolean)]),
        .object([FieldSpec(name: "b", type: .boolean)]),
    ]

    @Test func `Two specifications have one canonical form only where they ask for the same`() {
        let specs =
            Self.types.map { spec([FieldSpec(name: "f", type: $0)]) }
            + [
                spec([]), spec([FieldSpec(name: "g", type: .boolean)]),
                spec([FieldSpec(name: "f", type: .boolean, description: "d")]),
                spec([FieldSpec(name: "f", type: .boolean, isRequired: false)]),
                AnalysisSpec(task: SummaryTask()), AnalysisSpec(task: SummaryTask(keyPoints: 1)),
                AnalysisSpec(task: SummaryTask(length: .words(3))),
                AnalysisSpec(task: SummaryTask(method: .extractive)),
                AnalysisSpec(task: SummaryTask(style: "s")),
                AnalysisSpec(task: SummaryTask(language: "de")),
            ]
        let forms = specs.map { JSONWriter().text(of: $0.canonical) }
        #expect(Set(forms).count == forms.count)
        #expect(Set(specs).count == specs.count)
    }

    @Test func `How values are looked for is in the other form, so that nobody pays twice`() {
        func forms(_ type: FieldType) -> [JSONValue?] {
            let spec = spec([FieldSpec(name: "f", type: type)])
            return [spec.canonical, spec.groundingForm]
        }
        let loose = forms(.number(NumberBounds(grounding: .off)))
        let strict = forms(.number(NumberBounds(grounding: .require)))
        #expect(loose[0] == strict[0])
        #expect(loose[1] == ["f": "off"] && strict[1] == ["f": "require"])
        #expect(forms(.date(nil, grounding: .require))[1] == ["f": "require"])
        #expect(forms(.date(nil))[1] == ["f": "flag"])
        // Of texts the older canonical form says it.
        #expect(forms(.string(StringBounds()))[1] == ["f": "flag"])
        #expect(forms(.string(StringBounds(grounding: .off)))[1] == nil)
        #expect(forms(.boolean)[1] == nil)
        let nested = FieldType.list(
            of: .object([
                FieldSpec(name: "a", type: .integer(NumberBounds())),
                FieldSpec(name: "b", type: .list(of: .date(nil), ItemBounds())),
            ]),
            ItemBounds()
        )
        #expect(forms(nested)[1] == ["f.a": "flag", "f.b": "flag"])
    }

    @Test func `A value is looked for unless that is switched off`() {
        let grounded: [FieldType] = [
            .string(StringBounds()), .number(NumberBounds()), .integer(NumberBounds()), .date(nil),
            .quote(.flag), .quote(.require), .list(of: .date(nil), ItemBounds()),
            .object([.init(name: "a", type: .boolean), .init(name: "b", type: .date(nil))]),
            .string(StringBounds(grounding: .require)),
        ]
        let others: [FieldType] = [
            .boolean, .enumeration(["a"]), .quote(.off), .string(StringBounds(grounding: .off)),
            .number(NumberBounds(grounding: .off)), .integer(NumberBounds(grounding: .off)),
            .date(nil, grounding: .off), .list(of: .boolean, ItemBounds()), .object([]),
            .object([.init(name: "a", type: .boolean)]),
        ]
        #expect(grounded.allSatisfy { $0.isGrounded })
        #expect(!others.contains { $0.isGrounded })
    }

    @Test func `An extraction needs a field, and shows one example made of its fields`() throws {
        let error = #expect(throws: AnalysisError.self) { try ExtractionTask().check(fields: []) }
        #expect(error?.description == "fields: an extraction needs at least one field")
        let fields = [
            FieldSpec(name: "sender_name", type: .string(StringBounds()), description: "who"),
            FieldSpec(name: "total", type: .number(NumberBounds(minimum: 20))),
            FieldSpec(name: "count", type: .integer(NumberBounds(maximum: 2))),
            FieldSpec(name: "paid", type: .boolean), FieldSpec(name: "due", type: .date(nil)),
            FieldSpec(name: "kind", type: .enumeration(["x", "y"])),
            FieldSpec(
                name: "lines",
                type: .list(
                    of: .object([.init(name: "a", type: .boolean)]),
                    ItemBounds()
                )
            ),
            FieldSpec(name: "code", type: .string(StringBounds(maxLength: 3))),
        ]
        try ExtractionTask().check(fields: fields)
        let example = try #require(ExtractionTask().examples(fields: fields, before: 0).first)
        #expect(
            example.document == """
                sender name: Harbour Works Ltd
                total: 20
                count: 2
                paid: yes
                due: 4 March 2026
                kind: x
                lines: a yes
                code: EUR
                """
        )
        #expect(
            example.result == [
                "sender_name": "Harbour Works Ltd", "total": 20.0, "count": 2.0, "paid": true,
                "due": "2026-03-04", "kind": "x", "lines": [["a": true]], "code": "EUR",
            ]
        )
        #expect(
            ExtractionTask().instruction(fields: Array(fields.prefix(2)), language: nil)
                == "Copy these values from each document: sender_name (who), total."
        )
    }

    @Test(arguments: [
        (AnalysisError.Part.template(.user, line: 2, column: 7), "prompt.user, line 2, column 7"),
        (.template(.system, line: 1, column: 1), "prompt.system, line 1, column 1"),
        (.example(0), "prompt.examples[0]"),
        (.example(2, member: "total"), "prompt.examples[2].result.total"),
        (.field("items.price"), "fields.items.price"), (.item(3, of: "a.b"), "a.b[3]"),
        (.option("summary.words"), "summary.words"),
    ])
    func `The part at fault is written as the pipeline's path`(
        part: AnalysisError.Part,
        path: String
    ) {
        #expect(AnalysisError(code: .tooFew, part: part, message: "m").description == "\(path): m")
    }

    @Test func `Kinds are found by their names, and prose cannot be voted on`() {
        #expect(AnalysisKind.names == ["summary", "sentiment", "extraction", "classification"])
        for kind in AnalysisKind.all { #expect(AnalysisKind.named(kind.name) == kind) }
        #expect(AnalysisKind.named("Summary") == nil)
        #expect(AnalysisKind.all.map(\.canBeVotedOn) == [false, true, true, true])
    }

    @Test func `Each field that a pipeline adds takes room`() {
        let plain = spec([]).answerRoom
        let more = spec([.init(name: "a", type: .boolean), .init(name: "b", type: .boolean)])
            .answerRoom
        #expect(more.most - plain.most == 2 * plain.mostPerField)
        #expect(more.usual > plain.usual && more.usual < more.most)
    }
}
