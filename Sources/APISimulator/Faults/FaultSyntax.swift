/// How faults are written on a command line and in requests to the simulator itself.
///
/// A fault is `NAME`, `NAME:ARGUMENT`, or, where it has parts, either with some behind it, such as
/// `status:429; retry-after: 7; code=ramp_limit_exceeded`.
public struct FaultSyntax: Sendable {
    /// The name, and what stands behind it.
    public let form: String
    /// What a request meets with.
    public let meaning: String
    /// Makes the fault out of what is written.
    let fault: @Sendable (FaultText) throws -> Fault?

    /// The name.
    var name: Substring { form.prefix { $0 != ":" } }

    private init(
        _ form: String,
        _ meaning: String,
        _ fault: @escaping @Sendable (FaultText) throws -> Fault?
    ) {
        self.form = form
        self.meaning = meaning
        self.fault = fault
    }

    /// All faults.
    public static let all: [FaultSyntax] =
        inPlaceOfAnswer + onTheWay + inStreams + inWhatIsAnswered

    private static let inPlaceOfAnswer: [FaultSyntax] = [
        FaultSyntax("none", "nothing: the request is answered") { _ in nil },
        FaultSyntax("status:CODE", "an error; parts: type=, message=, code= (error_code), headers")
        {
            .status(
                try $0.status($0.argument),
                type: $0.parts["type"],
                message: $0.parts["message"],
                code: $0.parts["code"],
                headers: $0.headers
            )
        },
        FaultSyntax("response:CODE", "any response; parts: headers, and body= at the end") {
            .response(
                status: try $0.status($0.argument),
                headers: $0.headers,
                body: $0.parts["body"] ?? ""
            )
        },
        FaultSyntax("fails-afterwards:CODE", "an error, though the request was served") {
            .failsAfterwards(try $0.status($0.argument))
        },
        FaultSyntax("redirect:URL", "a redirect; part: status= (307)") {
            .redirect(
                status: try $0.status($0.parts["status"] ?? "307"),
                to: try $0.wanted("an address")
            )
        },
        FaultSyntax("enormous-body:SIZE", "success with a body of so many bytes, such as 100MB") {
            .enormousBody(try $0.size)
        },
        FaultSyntax("web-page", "success with a page of HTML") { _ in .webPage },
        FaultSyntax("malformed-http", "bytes that are not HTTP") { _ in .malformedHTTP },
        FaultSyntax("malformed-chunks", "a chunked body whose framing is broken") { _ in
            .malformedChunks
        },
        FaultSyntax("silence", "no byte at all, for ever") { _ in .silence },
        FaultSyntax("endless-headers", "header fields without end") { _ in .endlessHeaders },
        FaultSyntax("reset-at-once", "a connection reset before the first byte") { _ in
            .resetAtOnce
        },
    ]

    private static let onTheWay: [FaultSyntax] = [
        FaultSyntax("delay:TIME", "the answer so much later, such as 500ms or 2s") {
            .delay(try $0.time)
        },
        FaultSyntax("drip:TIME", "a byte at a time, so far apart") { .drip(try $0.time) },
        FaultSyntax("reset-after-headers", "a connection reset behind the header fields") { _ in
            .resetAfterHeaders
        },
        FaultSyntax("reset-inside-body", "a connection reset in the middle of the body") { _ in
            .resetInsideBody
        },
        FaultSyntax("reset-after-body", "a connection reset behind the whole answer") { _ in
            .resetAfterBody
        },
        FaultSyntax("cut-body", "a connection closed in the middle of the body") { _ in .cutBody },
        FaultSyntax("truncated-json", "the first half of the answer's JSON, with a fitting length")
        { _ in
            .truncatedJSON
        },
        FaultSyntax("garbage", "a body or event that is no JSON") { _ in .garbage },
        FaultSyntax("invalid-utf8", "a body or event that is no UTF-8") { _ in .invalidUTF8 },
    ]

    private static let inStreams: [FaultSyntax] = [
        FaultSyntax("half-event", "a stream that ends in the middle of an event") { _ in
            .halfEvent
        },
        FaultSyntax("error-event:TYPE", "an error event in the middle of a stream") {
            .errorEvent(type: try $0.wanted("a type of error"))
        },
        FaultSyntax("no-message-stop", "a stream without its last event") { _ in .noMessageStop },
        FaultSyntax("doubled-message-stop", "a stream with its last event twice") { _ in
            .doubledMessageStop
        },
        FaultSyntax("pings-forever:TIME", "heartbeats for ever in the middle of a stream") {
            .pingsForever(every: try $0.time)
        },
        FaultSyntax("unknown-events", "a stream with comments, events and deltas nobody knows") {
            _ in
            .unknownEvents
        },
        FaultSyntax("open-end", "a stream that stays open behind its last event") { _ in .openEnd },
        FaultSyntax("done-marker", "a stream with [DONE] at its end") { _ in .doneMarker },
    ]

    private static let inWhatIsAnswered: [FaultSyntax] = [
        FaultSyntax("refusal", "a refusal") { _ in .refusal },
        FaultSyntax("truncated-answer", "an answer cut at the limit of tokens") { _ in
            .truncatedAnswer
        },
        FaultSyntax("context-full", "an answer cut because the context is full") { _ in
            .contextFull
        },
        FaultSyntax("wrong-schema", "JSON that does not match the schema") { _ in .wrongSchema },
        FaultSyntax("text:TEXT", "a text in place of the answer") { .text($0.argument) },
        FaultSyntax("message:JSON", "members of the message that differ, as a JSON object") {
            .message(try $0.members)
        },
    ]
}
