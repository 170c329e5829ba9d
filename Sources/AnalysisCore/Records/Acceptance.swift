public import JSON

/// Whether an answer may be used without anybody looking at it, field by field.
public struct Acceptance: Sendable, Hashable {
    /// What holds for one field.
    public struct Field: Sendable, Hashable {
        /// The name of the field.
        public var name: String
        /// Whether its certificate covers this answer.
        public var isAccepted: Bool

        /// A field.
        public init(name: String, isAccepted: Bool) {
            self.name = name
            self.isAccepted = isAccepted
        }
    }

    /// The fields that are certified, in the order of the labels file.
    public var fields: [Field]

    /// An acceptance.
    public init(fields: [Field]) {
        self.fields = fields
    }

    /// Whether all of the fields are accepted.
    public var isAccepted: Bool { !fields.isEmpty && fields.allSatisfy(\.isAccepted) }
}

/// How many answers a run accepts without anybody looking at them, and on what proof.
public struct AcceptanceResult: Sendable, Hashable {
    /// The field.
    public var field: String
    /// The largest share of wrong ones among accepted answers.
    public var error: Double
    /// How sure that is, such as 0.95.
    public var confidence: Double
    /// How many votes an answer had, where their agreement is what it is accepted by; `nil` where its
    /// confidence is.
    public var votes: Int?
    /// The least confidence, or agreement, of an accepted answer; `nil` where none is certified.
    public var threshold: Double?
    /// The labelled answers that prove it: those at or above the threshold, or all where there is
    /// none.
    public var labelled: Int
    /// How many of them are wrong.
    public var wrong: Int
    /// The accepted answers.
    public var accepted: Int
    /// All answers.
    public var answers: Int
    /// How many labels it takes at least, with no wrong answer among them and with one.
    public var needed: [Int]
    /// Whether the file says that the labelled documents are a random sample.
    public var isRandom: Bool

    /// A result.
    public init(
        field: String,
        error: Double,
        confidence: Double,
        votes: Int? = nil,
        threshold: Double?,
        labelled: Int,
        wrong: Int,
        accepted: Int,
        answers: Int,
        needed: [Int],
        isRandom: Bool
    ) {
        self.field = field
        self.error = error
        self.confidence = confidence
        self.votes = votes
        self.threshold = threshold
        self.labelled = labelled
        self.wrong = wrong
        self.accepted = accepted
        self.answers = answers
        self.needed = needed
        self.isRandom = isRandom
    }

    /// The certificate in words, or why there is none and what it takes.
    public var words: String {
        let claim =
            "at most \(Figure.percent(error)) of them wrong, \(Figure.percent(confidence)) sure"
        guard let threshold else {
            let proof =
                labelled == 0
                ? "no answer is labelled; for \(claim),"
                : "\(Figure.text(labelled)) labelled answers, \(Figure.text(wrong)) of them wrong, "
                    + "certify no threshold for \(claim);"
            let counts = needed.map { Figure.text($0) }
            return "\(field): none of \(Figure.text(answers)) accepted: \(proof) "
                + "it takes \(counts.first ?? "more") labels without a wrong answer among them"
                + (counts.count > 1 ? ", \(counts[1]) with one" : "")
        }
        let caveat = isRandom ? "" : ", if the labelled documents are a random sample"
        return "\(field): \(Figure.text(accepted)) of \(Figure.text(answers)) accepted, those "
            + "\(condition(threshold)): \(claim) by \(Figure.text(labelled)) labels, "
            + "\(Figure.text(wrong)) of them wrong\(caveat)"
    }

    /// What accepted answers have in common.
    private func condition(_ threshold: Double) -> String {
        guard let votes else { return "of confidence \(Figure.number(threshold)) and more" }
        let agreeing = Int((threshold * Double(votes)).rounded())
        return agreeing == votes
            ? "on which all \(votes) votes agree"
            : "on which \(agreeing) of \(votes) votes agree, or more"
    }
}

extension AcceptanceResult {
    /// The one JSON form.
    public var json: JSONObject {
        var object: JSONObject = [
            "field": .string(field), "error": .number(error), "confidence": .number(confidence),
            "threshold": threshold.map { .number($0) } ?? .null,
            "labelled": .integer(Int64(labelled)), "wrong": .integer(Int64(wrong)),
            "accepted": .integer(Int64(accepted)), "answers": .integer(Int64(answers)),
            "labels_needed": .array(needed.map { .integer(Int64($0)) }),
            "random_sample": .bool(isRandom),
        ]
        if let votes { object["votes"] = .integer(Int64(votes)) }
        return object
    }

    /// Reads the JSON form; `nil` for anything else.
    public init?(json: JSONValue) {
        guard let field = json["field"]?.string, let error = json["error"]?.double,
            let confidence = json["confidence"]?.double, let labelled = json["labelled"]?.int,
            let wrong = json["wrong"]?.int, let accepted = json["accepted"]?.int,
            let answers = json["answers"]?.int
        else { return nil }
        self.init(
            field: field,
            error: error,
            confidence: confidence,
            votes: json["votes"]?.int,
            threshold: json["threshold"]?.double,
            labelled: labelled,
            wrong: wrong,
            accepted: accepted,
            answers: answers,
            needed: json["labels_needed"]?.array?.compactMap(\.int) ?? [],
            isRandom: json["random_sample"]?.bool ?? false
        )
    }
}
