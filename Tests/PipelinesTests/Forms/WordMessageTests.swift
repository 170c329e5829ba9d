import Testing

/// What is said of words that are not known, and of truth values that are none.
@Suite struct WordMessageTests {
    private static let wordsStart = "analysis: sentiment\n"

    private static let words: [(place: String, message: String, help: String)] = [
        (
            "effort: «lowest»",
            #"effort cannot be "lowest""#,
            "expected: low, medium, high, xhigh or max | did you mean: low"
        ),
        (
            "effort: «LOW»",
            #"effort cannot be "LOW""#,
            "expected: low, medium, high, xhigh or max | did you mean: low"
        ),
        ("effort: «[»low]", "effort cannot be a list", "expected: low, medium, high, xhigh or max"),
        (
            "effort: «maximum-effort-please»",
            #"effort cannot be "maximum-effort-please""#,
            "expected: low, medium, high, xhigh or max | did you mean: max"
        ),
        (
            "delivery: «bach»",
            #"delivery cannot be "bach""#,
            "expected: live, batch or auto | did you mean: batch"
        ),
        ("delivery: «{»deadline: 2h}", "delivery.mode is missing", "expected: live, batch or auto"),
        (
            "delivery: {mode: live, deadline: «2h»}",
            "delivery.deadline is about batches, and mode is live",
            "expected: mode: auto, or the key deadline of the pipeline itself"
        ),
        ("delivery: «[»]", "delivery cannot be an empty list", "expected: live, batch or auto"),
        (
            "service_tier: «fast»",
            #"service_tier cannot be "fast""#,
            "expected: standard, flex or priority"
        ),
        ("batch: {count: «1»}", "batch.count cannot be 1", "expected: estimate or exact"),
        ("input: {stdin: «csv»}", #"input.stdin cannot be "csv""#, "expected: jsonl or text"),
        (
            "input: {html: {content: «article»}}",
            #"input.html.content cannot be "article""#,
            "expected: main, body, all or auto"
        ),
        (
            "input: {html: {format: «md»}}",
            #"input.html.format cannot be "md""#,
            "expected: text or markdown"
        ),
        ("input: {hidden: «no»}", #"input.hidden cannot be "no""#, "expected: skip or ignore"),
        (
            "input: {xml: {format: «prose»}}",
            #"input.xml.format cannot be "prose""#,
            "expected: auto, text, fields or outline"
        ),
        (
            "input: {xml: {recover: «loose»}}",
            #"input.xml.recover cannot be "loose""#,
            "expected: records or strict"
        ),
        (
            "report: {text: «none-of-it»}",
            #"report.text cannot be "none-of-it""#,
            "expected: none, excerpt or full | did you mean: none"
        ),
        ("«analysis2»: x", "unknown key analysis2", "did you mean: analysis"),
    ]

    @Test(arguments: words)
    func `A word is one of those that there are`(place: String, message: String, help: String) {
        let (said, wanted) = Remark.pair(Self.wordsStart + place, message, help)
        #expect(said == wanted)
    }

    private static let truthStart = "analysis: sentiment\nsentiment: {aspects: "

    private static let truth: [(place: String, message: String, help: String)] = [
        (
            #"«"on"»}"#,
            #"sentiment.aspects cannot be "on""#,
            "expected: true or false | did you mean: true"
        ),
        (
            #"«"OFF"»}"#,
            #"sentiment.aspects cannot be "OFF""#,
            "expected: true or false | did you mean: false"
        ),
        ("«1»}", "sentiment.aspects cannot be 1", "expected: true or false | did you mean: true"),
        ("«0»}", "sentiment.aspects cannot be 0", "expected: true or false | did you mean: false"),
        (
            "«Y»}",
            #"sentiment.aspects cannot be "Y""#,
            "expected: true or false | did you mean: true"
        ),
        (
            "«n»}",
            #"sentiment.aspects cannot be "n""#,
            "expected: true or false | did you mean: false"
        ),
        (#"«"maybe"»}"#, #"sentiment.aspects cannot be "maybe""#, "expected: true or false"),
        ("«[»true]}", "sentiment.aspects cannot be a list", "expected: true or false"),
        (
            "«~»}",
            "sentiment.aspects has no value",
            "expected: true or false | note: remove the key to get its default"
        ),
    ]

    @Test(arguments: truth)
    func `A truth value is true or false, and what people write for it is suggested`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.truthStart + place, message, help)
        #expect(said == wanted)
    }
}
