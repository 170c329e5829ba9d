public import AnalysisCore
public import JSON

/// What an answer says about a document, checked and normalised.
public struct Reading: Sendable, Hashable {
    /// The fields in the order of `Analysis.recordSchema`.
    public var fields: JSONObject
    /// What a reader of the result should know, such as a quote that does not occur.
    public var findings: [Finding]
    /// What was tolerated in the answer, such as a code fence around the JSON.
    public var notes: [String]

    /// A reading.
    public init(fields: JSONObject, findings: [Finding] = [], notes: [String] = []) {
        self.fields = fields
        self.findings = findings
        self.notes = notes
    }
}

/// Why a document or a part of one has no result, and what can be done about it.
///
/// It goes on to the record as it is.
public struct ReadingFailure: Error, Sendable, Hashable {
    /// What may help.
    public enum Remedy: Sendable, Hashable {
        /// Ask once more, with the answer and what is wrong with it.
        case correct(ModelRequest.Correction)
        /// Ask once more with more room for the answer, and with what was wrong if that is known.
        case moreRoom(ModelRequest.Correction?)
        /// Ask about smaller parts of the document.
        case smallerParts
        /// Ask about this document without the others that shared the request.
        case alone
        /// Nothing: the same would come again.
        case none
    }

    /// The reason that the document's record bears if nothing helps.
    public var reason: FailureReason
    /// What is wrong, for the person who reads the record.
    public var message: String
    /// What may help.
    public var remedy: Remedy
    /// What was tolerated or noticed before reading failed.
    public var notes: [String]

    /// A failure.
    public init(
        reason: FailureReason,
        message: String,
        remedy: Remedy,
        notes: [String] = []
    ) {
        self.reason = reason
        self.message = message
        self.remedy = remedy
        self.notes = notes
    }
}
