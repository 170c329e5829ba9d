import AnalysisCore
import JSON
import Testing

@testable import ModelProviders

struct AnswerFormTests {
    private static let labels = ["positive", "negative"]
    private static let confidence = OutputSchema.Property(
        name: "confidence",
        schema: .number(minimum: 0, maximum: 1)
    )

    @Test func `a label is chosen and its confidence is not asked of the model`() {
        let form = AnswerForm(
            .object([
                .init(name: "sentiment", schema: .enumeration(Self.labels)), Self.confidence,
            ])
        )
        #expect(
            form.steps == [
                .fixed(#"{"sentiment":""#),
                .choice(property: "sentiment", labels: Self.labels),
                .fixed(#"","confidence":"#),
                .confidence,
                .fixed("}"),
            ]
        )
        #expect(
            form.text(of: ["sentiment": "negative", "confidence": 0.9])
                == #"{"sentiment":"negative"}"#
        )
    }

    @Test func `several labels are chosen from one list of probabilities`() {
        let form = AnswerForm(
            .object([
                .init(
                    name: "categories",
                    schema: .array(
                        of: .enumeration(Self.labels),
                        minItems: 1,
                        maxItems: nil,
                        unique: true
                    )
                )
            ])
        )
        #expect(
            form.steps == [
                .fixed(#"{"categories":[""#),
                .choices(property: "categories", labels: Self.labels, least: 1, most: 2),
                .fixed(#""]}"#),
            ]
        )
    }

    @Test func `other fields are written by the model`() {
        let text = OutputSchema.string(minLength: 1, maxLength: 40, pattern: nil, format: nil)
        let form = AnswerForm(.object([.init(name: "vendor", schema: text), Self.confidence]))
        #expect(
            form.steps == [
                .fixed(#"{"vendor":"#), .written(.init(name: "vendor", schema: text)),
                .fixed(#","confidence":"#), .written(Self.confidence), .fixed("}"),
            ]
        )
        #expect(
            form.text(of: ["vendor": "A", "confidence": 1]) == #"{"vendor":"A","confidence":1}"#
        )
    }
}
