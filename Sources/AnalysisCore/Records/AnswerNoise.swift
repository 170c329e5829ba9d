public import JSON

/// How many answers come out otherwise when the same thing is asked again, by a random sample.
public struct AnswerNoise: Sendable, Hashable {
    /// The documents that were answered both times.
    public var asked: Int
    /// Those whose answer was another one.
    public var flipped: Int
    /// The least share that this is compatible with.
    public var lower: Double
    /// The largest share that this is compatible with.
    public var upper: Double
    /// How sure the interval is, such as 0.95.
    public var confidence: Double
    /// The requests that it took to ask again, of which the ledger keeps no answer.
    public var requests: Int
    /// What they cost; `nil` where that is not known.
    public var cost: Cost?

    /// A measured noise.
    public init(
        asked: Int,
        flipped: Int,
        lower: Double,
        upper: Double,
        confidence: Double,
        requests: Int = 0,
        cost: Cost? = nil
    ) {
        self.requests = requests
        self.cost = cost
        self.asked = asked
        self.flipped = flipped
        self.lower = lower
        self.upper = upper
        self.confidence = confidence
    }

    /// The share that flipped; `nil` where nothing was asked again.
    public var share: Double? { asked > 0 ? Double(flipped) / Double(asked) : nil }

    /// In words: `3 of 50 answers came out otherwise when asked again: 6% (1.3% to 16.5%, 95% sure)`.
    public var words: String {
        guard let share else { return "no answer could be asked for again" }
        return
            "\(Figure.text(flipped)) of \(Figure.text(asked)) answers came out otherwise when asked "
            + "again: \(Figure.percent(share)) (\(Figure.percent(lower)) to "
            + "\(Figure.percent(upper)), \(Figure.percent(confidence)) sure)"
    }

    /// The one JSON form.
    public var json: JSONObject {
        [
            "asked_again": .integer(Int64(asked)), "flipped": .integer(Int64(flipped)),
            "lower": .number(lower), "upper": .number(upper), "confidence": .number(confidence),
            "requests": .integer(Int64(requests)),
            "cost_usd": cost.map { .number($0.dollars) } ?? .null,
        ]
    }

    /// Reads the JSON form; `nil` for anything else.
    public init?(json: JSONValue?) {
        guard let asked = json?["asked_again"]?.int, let flipped = json?["flipped"]?.int,
            let lower = json?["lower"]?.double, let upper = json?["upper"]?.double,
            let confidence = json?["confidence"]?.double
        else { return nil }
        self.init(
            asked: asked,
            flipped: flipped,
            lower: lower,
            upper: upper,
            confidence: confidence,
            requests: json?["requests"]?.int ?? 0,
            cost: json?["cost_usd"]?.double.map(Cost.init(dollars:))
        )
    }
}
