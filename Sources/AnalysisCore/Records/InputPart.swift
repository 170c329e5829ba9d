public import JSON

/// Which documents of its input a run saw to, where it did not see to all.
public enum InputPart: Sendable, Hashable {
    /// The first so many of them.
    case first(Int)
    /// So many drawn at random; `of` is how many there were, `nil` where nobody counted them.
    ///
    /// The seed and a document's id decide whether it is drawn, so that the same seed draws the
    /// same documents again.
    case sample(Int, of: Int?, seed: Int)

    /// Whether what holds for these documents can be said of all with a known certainty.
    public var isRandom: Bool {
        switch self {
        case .first: false
        case .sample: true
        }
    }

    /// What a reader must know, such as `a random sample of 100 of 12,345 documents (seed 7)`.
    public var words: String {
        switch self {
        case .first(1): "the first document of the input"
        case .first(let count): "the first \(Figure.text(count)) documents of the input"
        case .sample(let count, let all, let seed):
            "a random sample of \(Figure.text(count))"
                + (all.map { " of \(Figure.text($0))" } ?? "")
                + (count == 1 && all == nil ? " document" : " documents") + " (seed \(seed))"
        }
    }
}

extension InputPart {
    /// The one JSON form: `{"first": 10}`, or `{"sample": 100, "of": 12345, "seed": 7}`.
    public var json: JSONObject {
        switch self {
        case .first(let count): return ["first": .integer(Int64(count))]
        case .sample(let count, let all, let seed):
            var object: JSONObject = ["sample": .integer(Int64(count))]
            object["of"] = all.map { .integer(Int64($0)) }
            object["seed"] = .integer(Int64(seed))
            return object
        }
    }

    /// Reads the JSON form; `nil` for anything else.
    public init?(json: JSONValue?) {
        if let count = json?["first"]?.int {
            self = .first(count)
        } else if let count = json?["sample"]?.int, let seed = json?["seed"]?.int {
            self = .sample(count, of: json?["of"]?.int, seed: seed)
        } else {
            return nil
        }
    }
}
