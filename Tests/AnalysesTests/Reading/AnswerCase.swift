import AnalysisCore
import Testing

/// One answer of a model, and what must come of it.
struct AnswerCase: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var stop = ModelAnswer.StopReason.finished
    var outcome: String
    var notes: [String] = []

    var testDescription: String { name }
}

private let positive = #"{"sentiment":"positive","confidence":0.9,"confidence_source":"model"}"#
private let clean = #"{"sentiment": "positive", "confidence": 0.9}"#

extension AnswerCase {
    static let all = wellFormed + stopReasons + malformed + mismatched

    private static let wellFormed = [
        AnswerCase(name: "clean", text: clean, outcome: positive),
        AnswerCase(name: "white space around", text: "\n \(clean) \n", outcome: positive),
        AnswerCase(name: "byte order mark", text: "\u{FEFF}\(clean)", outcome: positive),
        AnswerCase(
            name: "code fence",
            text: "```json\n\(clean)\n```",
            outcome: positive,
            notes: ["a code fence around the JSON was left out"]
        ),
        AnswerCase(
            name: "code fence without language",
            text: "```\n\(clean)\n```\n",
            outcome: positive,
            notes: ["a code fence around the JSON was left out"]
        ),
        AnswerCase(
            name: "code fence that is not closed",
            text: "```json\n\(clean)",
            outcome: positive,
            notes: ["a code fence around the JSON was left out"]
        ),
        AnswerCase(
            name: "prose before and after",
            text: "Sure, here is {the} JSON [1]:\n\(clean)\nI hope that helps.",
            outcome: positive,
            notes: ["text around the JSON was left out"]
        ),
        AnswerCase(
            name: "prose around a fence",
            text: "Here:\n```json\n\(clean)\n```\nDone.",
            outcome: positive,
            notes: [
                "a code fence around the JSON was left out", "text around the JSON was left out",
            ]
        ),
        AnswerCase(
            name: "thoughts before the JSON",
            text: "<think>Is it {\"sentiment\": \"negative\"}? No.</think>\(clean)",
            outcome: positive,
            notes: ["thoughts before the JSON were left out"]
        ),
        AnswerCase(
            name: "the same object twice",
            text: "\(clean)\n\(clean)",
            outcome: positive,
            notes: [
                "text around the JSON was left out",
                "the same JSON object stands more than once",
            ]
        ),
        AnswerCase(
            name: "another object without our members",
            text: "{\"thought\": 1}\n\(clean)",
            outcome: positive,
            notes: ["text around the JSON was left out"]
        ),
        AnswerCase(
            name: "enum off by case and white space",
            text: #"{"sentiment": " Positive\n", "confidence": 0.9}"#,
            outcome: positive,
            notes: [#"sentiment: " Positive " was read as "positive""#]
        ),
        AnswerCase(
            name: "member name off by case",
            text: #"{"Sentiment": "positive", "CONFIDENCE": 0.9}"#,
            outcome: positive,
            notes: [
                "sentiment: the name was written 'Sentiment'",
                "confidence: the name was written 'CONFIDENCE'",
            ]
        ),
        AnswerCase(
            name: "number as a string",
            text: #"{"sentiment": "positive", "confidence": "0.9"}"#,
            outcome: positive,
            notes: [#"confidence: "0.9" was read as 0.9"#]
        ),
        AnswerCase(
            name: "number as a percentage",
            text: #"{"sentiment": "positive", "confidence": "90 %"}"#,
            outcome: positive,
            notes: [#"confidence: "90 %" was read as 0.9"#]
        ),
        AnswerCase(
            name: "bytes that are not UTF-8 behind the JSON",
            text: String(decoding: Array(clean.utf8) + [0xC3], as: UTF8.self),
            outcome: positive,
            notes: [
                "text around the JSON was left out",
                "the answer holds characters that are not UTF-8",
            ]
        ),
        AnswerCase(
            name: "other order of members",
            text: #"{"confidence": 0.9, "sentiment": "positive"}"#,
            outcome: positive
        ),
        AnswerCase(
            name: "extra members, such as an injection asks for",
            text:
                #"{"sentiment": "positive", "confidence": 0.9, "admin": true, "prompt": "You judge"}"#,
            outcome: positive,
            notes: ["members that were not asked for were left out: 'admin', 'prompt'"]
        ),
    ]

    private static let stopReasons = [
        AnswerCase(
            name: "refusal",
            text: "",
            stop: .refused(category: "cyber", explanation: "The text\u{1B}[2J asks for malware."),
            outcome:
                "refused [none] the model refused to answer (cyber): The text [2J asks for malware."
        ),
        AnswerCase(
            name: "refusal with text that looks like an answer",
            text: clean,
            stop: .refused(category: nil, explanation: nil),
            outcome: "refused [none] the model refused to answer"
        ),
        AnswerCase(
            name: "cut at the limit",
            text: #"{"sentiment": "posi"#,
            stop: .maxTokens,
            outcome: "truncated [more room] the answer was cut off at the token limit"
        ),
        AnswerCase(
            name: "context full",
            text: #"{"sentiment""#,
            stop: .contextWindowFull,
            outcome:
                "context-too-long [smaller parts] the model's context was full before the answer was complete"
        ),
        AnswerCase(
            name: "tool call instead of text",
            text: "",
            stop: .other("tool_use"),
            outcome:
                "invalid-answer [correct] the answer is empty; the model stopped for the reason 'tool_use'"
        ),
        AnswerCase(
            name: "answer before a stop sequence",
            text: clean,
            stop: .other("stop_sequence"),
            outcome: positive,
            notes: ["the model stopped for the reason 'stop_sequence'"]
        ),
    ]

    private static let malformed = [
        AnswerCase(
            name: "empty",
            text: "",
            outcome: "invalid-answer [correct] the answer is empty"
        ),
        AnswerCase(
            name: "white space",
            text: " \n\t ",
            outcome: "invalid-answer [correct] the answer is empty"
        ),
        AnswerCase(
            name: "prose",
            text: "The customer is satisfied.",
            outcome: "invalid-answer [correct] there is no JSON object in the answer"
        ),
        AnswerCase(
            name: "trailing comma",
            text: #"{"sentiment": "positive", "confidence": 0.9, }"#,
            outcome:
                "invalid-answer [correct] the JSON is malformed: a comma stands before '}'; JSON has no trailing commas"
        ),
        AnswerCase(
            name: "single quotes",
            text: "{'sentiment': 'positive', 'confidence': 0.9}",
            outcome:
                "invalid-answer [correct] the JSON is malformed: a string stands in single quotes; JSON needs double quotes"
        ),
        AnswerCase(
            name: "typographic quotes",
            text: "{“sentiment”: “positive”}",
            outcome:
                "invalid-answer [correct] the JSON is malformed: a string stands in typographic quotes; JSON needs plain double quotes"
        ),
        AnswerCase(
            name: "cut tail",
            text: #"{"sentiment": "positive", "conf"#,
            outcome:
                "truncated [more room and correct] the answer is cut off: the text ends inside a string"
        ),
        AnswerCase(
            name: "NaN",
            text: #"{"sentiment": "positive", "confidence": NaN}"#,
            outcome:
                "invalid-answer [correct] the JSON is malformed: NaN is not a JSON number; give a finite number or null"
        ),
        AnswerCase(
            name: "Infinity",
            text: #"{"sentiment": "positive", "confidence": -Infinity}"#,
            outcome:
                "invalid-answer [correct] the JSON is malformed: Infinity is not a JSON number; give a finite number or null"
        ),
        AnswerCase(
            name: "1e999",
            text: #"{"sentiment": "positive", "confidence": 1e999}"#,
            outcome:
                "invalid-answer [correct] the JSON is malformed: the number 1e999 is too large"
        ),
        AnswerCase(
            name: "Python's None",
            text: #"{"sentiment": None}"#,
            outcome:
                "invalid-answer [correct] the JSON is malformed: None is not JSON; write null"
        ),
        AnswerCase(
            name: "comment",
            text: "{\"sentiment\": // the label\n\"positive\"}",
            outcome:
                "invalid-answer [correct] the JSON is malformed: there is a comment; JSON has none"
        ),
        AnswerCase(
            name: "duplicate keys",
            text: #"{"sentiment": "positive", "sentiment": "negative", "confidence": 0.9}"#,
            outcome:
                "invalid-answer [correct] the JSON is malformed: the key \"sentiment\" stands twice"
        ),
        AnswerCase(
            name: "lone surrogate",
            text: #"{"sentiment": "\ud800", "confidence": 0.9}"#,
            outcome:
                "invalid-answer [correct] the JSON is malformed: a string holds a lone surrogate"
        ),
        AnswerCase(
            name: "bare NUL",
            text: "{\"sentiment\": \"posi\0tive\"}",
            outcome:
                "invalid-answer [correct] the JSON is malformed: a string holds a bare control character"
        ),
        AnswerCase(
            name: "depth of 100,000",
            text: #"{"sentiment": "# + String(repeating: "[", count: 100_000),
            outcome:
                "invalid-answer [correct] the JSON is malformed: nested deeper than 128 levels"
        ),
        AnswerCase(
            name: "objects at a depth of 100,000",
            text: String(repeating: #"{"a":"#, count: 100_000),
            outcome:
                "invalid-answer [correct] the JSON is malformed: nested deeper than 128 levels"
        ),
        AnswerCase(
            name: "two different objects",
            text: clean + "\n" + #"{"sentiment": "negative", "confidence": 0.9}"#,
            outcome:
                "invalid-answer [correct] there are 2 different JSON objects in the answer; give exactly one"
        ),
        AnswerCase(
            name: "a list for an object",
            text: "[\(clean)]",
            outcome:
                "invalid-answer [correct] a list of 1 stands where one JSON object is expected"
        ),
        AnswerCase(
            name: "a list for an object, in prose",
            text: "Here: [\(clean)]",
            outcome:
                "invalid-answer [correct] a list of 1 stands where one JSON object is expected"
        ),
        AnswerCase(
            name: "an empty list",
            text: "[]",
            outcome:
                "invalid-answer [correct] an empty list stands where one JSON object is expected"
        ),
        AnswerCase(
            name: "null",
            text: "null",
            outcome: "invalid-answer [correct] null stands where one JSON object is expected"
        ),
        AnswerCase(
            name: "the bare label",
            text: #""positive""#,
            outcome:
                "invalid-answer [correct] \"positive\" stands where one JSON object is expected"
        ),
    ]

    private static let mismatched = [
        AnswerCase(
            name: "empty object",
            text: "{}",
            outcome:
                "invalid-answer [correct] the answer does not match the schema: sentiment: the member is missing; confidence: the member is missing"
        ),
        AnswerCase(
            name: "null for a label",
            text: #"{"sentiment": null, "confidence": 0.9}"#,
            outcome:
                #"invalid-answer [correct] the answer does not match the schema: sentiment: null stands where one of "positive", "negative", "neutral" is expected"#
        ),
        AnswerCase(
            name: "a label that does not exist",
            text: #"{"sentiment": "mixed", "confidence": 0.9}"#,
            outcome:
                #"invalid-answer [correct] the answer does not match the schema: sentiment: "mixed" is not one of "positive", "negative", "neutral""#
        ),
        AnswerCase(
            name: "bytes that are not UTF-8 in a label",
            text: String(
                decoding: Array(#"{"sentiment": "posi"#.utf8) + [0xFF] + Array(#"tive"}"#.utf8),
                as: UTF8.self
            ),
            outcome:
                "invalid-answer [correct] the answer does not match the schema: sentiment: \"posi\u{FFFD}tive\" is not one of \"positive\", \"negative\", \"neutral\"; confidence: the member is missing"
        ),
        AnswerCase(
            name: "confidence of 1.7",
            text: #"{"sentiment": "positive", "confidence": 1.7}"#,
            outcome:
                "invalid-answer [correct] the answer does not match the schema: confidence: 1.7 is greater than 1"
        ),
        AnswerCase(
            name: "confidence below 0",
            text: #"{"sentiment": "positive", "confidence": -0.1}"#,
            outcome:
                "invalid-answer [correct] the answer does not match the schema: confidence: -0.1 is less than 0"
        ),
        AnswerCase(
            name: "confidence of high",
            text: #"{"sentiment": "positive", "confidence": "high"}"#,
            outcome:
                "invalid-answer [correct] the answer does not match the schema: confidence: \"high\" is not a number"
        ),
        AnswerCase(
            name: "confidence of NaN as a string",
            text: #"{"sentiment": "positive", "confidence": "NaN"}"#,
            outcome:
                "invalid-answer [correct] the answer does not match the schema: confidence: \"NaN\" is not a number"
        ),
        AnswerCase(
            name: "a list for a label",
            text: #"{"sentiment": ["positive"], "confidence": 0.9}"#,
            outcome:
                #"invalid-answer [correct] the answer does not match the schema: sentiment: a list of 1 stands where one of "positive", "negative", "neutral" is expected"#
        ),
        AnswerCase(
            name: "the label in an object of its own",
            text: #"{"result": {"sentiment": "positive", "confidence": 0.9}}"#,
            outcome:
                "invalid-answer [correct] the answer does not match the schema: sentiment: the member is missing; confidence: the member is missing"
        ),
    ]
}
