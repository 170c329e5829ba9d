import Analyses
import AnalysisCore
import JSON
import Testing

/// A specification that cannot be met, and what is said about it.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
    var spec: AnalysisSpec
    var description: String

    init(_ task: any AnalysisTask, _ description: String) {
        self.init(task, [], description)
    }

    init(_ task: any AnalysisTask, _ fields: [FieldSpec], _ description: String) {
        spec = AnalysisSpec(task: task, fields: fields)
        self.description = description
    }

    var testDescription: String { description }
}

@Suite struct SpecificationTests {
    @Test(arguments: cases)
    func `what no answer could meet is refused`(_ item: SpecificationCase) {
        let error = #expect(throws: AnalysisError.self) { try Analysis(item.spec) }
        #expect(error?.description == item.description)
    }

    private static func field(_ name: String, _ type: FieldType) -> [FieldSpec] {
        [FieldSpec(name: name, type: type)]
    }

    private static func categories(_ names: String...) -> any AnalysisTask {
        ClassificationTask(categories: names.map { .init(name: $0) })
    }

    static let cases = [
        SpecificationCase(ExtractionTask(), "fields: an extraction needs at least one field"),
        SpecificationCase(
            SummaryTask(length: .sentences(0)),
            "summary.sentences: 0 is too short; at least 1 is needed"
        ),
        SpecificationCase(
            SummaryTask(length: .words(-5)),
            "summary.words: -5 is too short; at least 1 is needed"
        ),
        SpecificationCase(
            SummaryTask(keyPoints: -1),
            "summary.key_points: -1 is negative; 0 means no key points"
        ),
        SpecificationCase(
            categories("a"),
            "classification.categories: a classification chooses between at least two categories"
        ),
        SpecificationCase(
            categories("a", "b", "A "),
            "classification.categories[2]: 'A ' and 'a' differ only in case or white space, which models do not keep apart"
        ),
        SpecificationCase(
            categories("a", "a"),
            "classification.categories[1]: 'a' stands twice"
        ),
        SpecificationCase(
            categories("a", " "),
            "classification.categories[1]: a name is empty"
        ),
        SpecificationCase(
            SentimentTask(),
            field("confidence", .boolean),
            "fields.confidence: the sentiment analysis has a field 'confidence' of its own; choose another name"
        ),
        SpecificationCase(
            ExtractionTask(),
            field("grounding", .boolean),
            "fields.grounding: the extraction analysis has a field 'grounding' of its own; choose another name"
        ),
        SpecificationCase(
            ExtractionTask(),
            field("a", .boolean) + field("a", .boolean),
            "fields.a: 'a' stands twice"
        ),
        SpecificationCase(
            ExtractionTask(),
            field("a", .object([])),
            "fields.a: an object needs at least one field"
        ),
        SpecificationCase(
            ExtractionTask(),
            field("a", .enumeration([])),
            "fields.a: an enum needs at least one value"
        ),
        SpecificationCase(
            ExtractionTask(),
            field("a", .enumeration(["x", "X"])),
            "fields.a: 'X' and 'x' differ only in case or white space, which models do not keep apart"
        ),
        SpecificationCase(
            ExtractionTask(),
            field("a", .number(NumberBounds(minimum: 2.5, maximum: 1))),
            "fields.a: the minimum 2.5 is greater than the maximum 1"
        ),
        SpecificationCase(
            ExtractionTask(),
            field("a", .string(StringBounds(minLength: 5, maxLength: 4))),
            "fields.a: min_length 5 is greater than max_length 4"
        ),
        SpecificationCase(
            ExtractionTask(),
            field("a", .string(StringBounds(maxLength: 0))),
            "fields.a: max_length 0 leaves no room for a text"
        ),
        SpecificationCase(
            ExtractionTask(),
            field("a", .string(StringBounds(pattern: "[a-"))),
            "fields.a: the pattern '[a-' is not a regular expression"
        ),
        SpecificationCase(
            ExtractionTask(),
            field("a", .list(of: .boolean, ItemBounds(minItems: 3, maxItems: 2))),
            "fields.a: min_items 3 is greater than max_items 2"
        ),
        SpecificationCase(
            ExtractionTask(),
            field("a", .list(of: .boolean, ItemBounds(maxItems: 0))),
            "fields.a: max_items 0 leaves no room for an item"
        ),
        SpecificationCase(
            ExtractionTask(),
            field(
                "a",
                .list(
                    of: .object(field("b", .integer(NumberBounds(minimum: 1, maximum: 0)))),
                    ItemBounds()
                )
            ),
            "fields.a.b: the minimum 1 is greater than the maximum 0"
        ),
    ]

    static let examples: [(JSONObject, String)] = [
        (
            ["sentiment": "mixed"],
            #"the result does not match the output schema: sentiment: "mixed" is not one of "positive", "negative", "neutral""#
        ),
        (
            ["sentimant": "positive"],
            "the result has a member 'sentimant' that answers lack; did you mean 'sentiment'?"
        ),
        (
            [:],
            "the result does not match the output schema: sentiment: the member is missing"
        ),
        (
            ["sentiment": "positive", "confidence": 1.2],
            "the result does not match the output schema: confidence: 1.2 is greater than 1"
        ),
    ]

    @Test(arguments: examples)
    func `an example that no answer could be is refused`(
        _ result: JSONObject,
        _ message: String
    ) {
        let error = #expect(throws: AnalysisError.self) {
            try Samples.sentiment(
                prompt: PromptOptions(examples: [
                    AnalysisExample(document: "Good.", result: ["sentiment": "positive"]),
                    AnalysisExample(document: "Mixed.", result: result),
                ])
            )
        }
        let member = result.isEmpty ? "sentiment" : result.keys.last
        #expect(error?.part == .example(1, member: member))
        #expect(error?.message == message)
    }

    @Test func `an example may lack the fields that a pipeline adds, and is known to`() throws {
        let spec = AnalysisSpec(
            task: SentimentTask(),
            fields: [
                FieldSpec(name: "vendor", type: .string(StringBounds())),
                FieldSpec(name: "date", type: .date(nil), isRequired: false),
                FieldSpec(name: "urgent", type: .boolean),
            ]
        )
        let analysis = try Analysis(
            spec,
            options: PromptOptions(examples: [
                AnalysisExample(document: "Bad.", result: ["sentiment": "negative"]),
                AnalysisExample(
                    document: "Now!",
                    result: ["sentiment": "negative", "vendor": "A", "urgent": true]
                ),
            ])
        )
        #expect(analysis.incompleteExamples.map(\.index) == [0])
        #expect(analysis.incompleteExamples.map(\.missing) == [["vendor", "urgent"]])
        let shown = analysis.prompt(
            for: Samples.passage("Good."),
            form: .chat
        ).examples.map(\.result)
        #expect(shown.first == ["sentiment": "negative", "confidence": 0.95, "date": nil])
    }

    @Test func `an example need not show the fields that a pipeline adds to a sentiment`() throws {
        let fields = [
            FieldSpec(name: "stars", type: .integer(NumberBounds(minimum: 1, maximum: 5))),
            FieldSpec(name: "urgent", type: .boolean, isRequired: false),
        ]
        let analysis = try Samples.sentiment(
            fields: fields,
            prompt: PromptOptions(examples: [
                AnalysisExample(document: "Good.", result: ["sentiment": "positive"]),
                AnalysisExample(document: "Bad.", result: ["sentiment": "negative", "stars": 1]),
            ])
        )
        let prompt = analysis.prompt(for: Samples.passage("x"), form: .completion)
        // The built-in examples go first, and are not lost for want of stars.
        #expect(prompt.examples.count == 74)
        #expect(
            prompt.examples.suffix(3).map(\.result) == [
                ["sentiment": "neutral", "confidence": 0.95, "urgent": nil],
                ["sentiment": "positive", "confidence": 0.95, "urgent": nil],
                ["sentiment": "negative", "confidence": 0.95, "stars": 1, "urgent": nil],
            ]
        )
    }

    @Test func `all faults of templates and examples are found at once`() throws {
        let (analysis, faults) = Analysis.checked(
            AnalysisSpec(task: SentimentTask()),
            options: PromptOptions(
                system: "{{taks}} {{document}} {{#fields}}",
                user: "{{documnt}}",
                examples: [
                    AnalysisExample(document: "Good.", result: ["sentiment": "good"]),
                    AnalysisExample(document: " ", result: ["sentiment": "positive"]),
                ]
            )
        )
        #expect(analysis == nil)
        #expect(
            faults.map(\.part) == [
                .template(.system, line: 1, column: 1), .template(.system, line: 1, column: 10),
                .template(.system, line: 1, column: 23), .template(.user, line: 1, column: 1),
                .example(0, member: "sentiment"), .example(1),
            ]
        )
    }

    @Test func `the quotes of an example stand in its document`() {
        let error = #expect(throws: AnalysisError.self) {
            try Samples.sentiment(
                SentimentTask(evidence: true),
                prompt: PromptOptions(examples: [
                    AnalysisExample(
                        document: "Good.",
                        result: ["evidence": "Bad", "sentiment": "positive"]
                    )
                ])
            )
        }
        #expect(
            error?.description
                == #"prompt.examples[0]: the result does not match the output schema: evidence: "Bad" does not occur in the document"#
        )
    }

    @Test(arguments: [
        AnalysisSpec(task: SentimentTask(aspects: true, evidence: true)),
        AnalysisSpec(task: SummaryTask(keyPoints: 2)),
        AnalysisSpec(task: SummaryTask(length: .words(20))),
        AnalysisSpec(
            task: ClassificationTask(
                categories: [.init(name: "a"), .init(name: "b")],
                multiple: true,
                reason: true
            )
        ),
        AnalysisSpec(task: ExtractionTask(), fields: Samples.invoice),
    ])
    func `built-in examples are answers`(_ spec: AnalysisSpec) throws {
        let analysis = try Analysis(spec)
        let prompt = analysis.prompt(for: Samples.passage("text"), form: .completion)
        #expect(!prompt.examples.isEmpty)
        for example in prompt.examples {
            let answer = Samples.answer(JSONWriter().text(of: .object(example.result)))
            let reading = try analysis.read(answer, about: Samples.passage(example.document)).get()
            #expect(reading.findings.isEmpty)
            #expect(reading.notes.isEmpty)
        }
    }
}
