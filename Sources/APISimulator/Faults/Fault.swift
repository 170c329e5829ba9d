public import JSON

/// A way in which the simulator goes wrong.
public enum Fault: Sendable, Hashable {
    // In place of an answer

    /// An error status with a body of the API's form; the code is its finer `error_code`.
    case status(
        Int,
        type: String? = nil,
        message: String? = nil,
        code: String? = nil,
        headers: [String: String] = [:]
    )
    /// Any response at all.
    case response(status: Int, headers: [String: String] = [:], body: String)
    /// A redirect to an address.
    case redirect(status: Int = 307, to: String)
    /// Success with a body of so many bytes.
    case enormousBody(Int)
    /// Success with a body that is a web page.
    case webPage
    /// Bytes that are not HTTP.
    case malformedHTTP
    /// A chunked body whose framing is broken.
    case malformedChunks
    /// No byte at all, for ever.
    case silence
    /// Header fields without end.
    case endlessHeaders
    /// The connection is reset before the first byte.
    case resetAtOnce

    /// The request is served, and answered with an error status all the same.
    case failsAfterwards(Int)

    // On the way of an answer

    /// The answer comes so much later.
    case delay(Duration)
    /// A byte at a time.
    case drip(Duration)
    /// The connection is reset behind the header fields.
    case resetAfterHeaders
    /// The connection is reset in the middle of the body.
    case resetInsideBody
    /// The connection is reset behind the whole answer, when it is idle.
    case resetAfterBody
    /// The connection is closed in the middle of the body.
    case cutBody
    /// The body is the first half of its JSON text, with the length that fits it.
    case truncatedJSON
    /// The body is no JSON.
    case garbage
    /// The body, or the stream's event data, holds bytes that are not UTF-8.
    case invalidUTF8

    // In a stream

    /// The stream ends orderly in the middle of an event.
    case halfEvent
    /// An error event of a type in the middle of the stream.
    case errorEvent(type: String)
    /// The stream ends orderly without its last event.
    case noMessageStop
    /// The last event twice.
    case doubledMessageStop
    /// Heartbeats for ever after the first half.
    case pingsForever(every: Duration)
    /// Events and delta types that nobody knows, comments and heartbeats between the others.
    case unknownEvents
    /// The stream stays open and silent behind its last event.
    case openEnd
    /// The marker with which the OpenAI protocol ends, behind everything else.
    case doneMarker

    // In what is answered

    /// A refusal.
    case refusal
    /// An answer that is cut at the limit of tokens.
    case truncatedAnswer
    /// An answer that is cut because the context is full.
    case contextFull
    /// JSON that does not match the schema.
    case wrongSchema
    /// A text in place of the answer.
    case text(String)
    /// A message in place of the answer, by the members that differ.
    case message(JSONObject)
}
