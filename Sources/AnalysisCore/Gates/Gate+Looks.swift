public import JSON

extension Gate {
    /// What earlier looks at a gate have seen, so that looking again is paid for: each labelled
    /// document counts once, in whichever run it came.
    public struct Looks: Sendable, Hashable {
        /// The gate, as the pipeline names it.
        public var gate: String
        /// Its condition.
        public var condition: String
        /// How many runs looked.
        public var runs: Int
        /// The documents that counted for the gate's share, such as right ones; one of several
        /// labelled fields counts by the share of them that is right.
        public var successes: Double
        /// All documents that counted.
        public var trials: Int
        /// What the documents were that counted, as hashes of their ids and texts.
        public var seen: Set<UInt64>

        /// Looks; none by default.
        public init(
            gate: String,
            condition: String,
            runs: Int = 0,
            successes: Double = 0,
            trials: Int = 0,
            seen: Set<UInt64> = []
        ) {
            self.gate = gate
            self.condition = condition
            self.runs = runs
            self.successes = successes
            self.trials = trials
            self.seen = seen
        }
    }
}

extension Gate.Looks {
    /// The one JSON form.
    public var json: JSONObject {
        [
            "gate": .string(gate), "condition": .string(condition), "runs": .integer(Int64(runs)),
            "successes": .number(successes), "trials": .integer(Int64(trials)),
            "seen": .array(seen.sorted().map { .string(String($0, radix: 16)) }),
        ]
    }

    /// Reads the JSON form; `nil` for anything else.
    public init?(json: JSONValue) {
        guard let gate = json["gate"]?.string, let condition = json["condition"]?.string,
            let runs = json["runs"]?.int, let successes = json["successes"]?.double,
            let trials = json["trials"]?.int, let seen = json["seen"]?.array,
            successes >= 0, successes <= Double(trials), runs >= 0
        else { return nil }
        self.init(
            gate: gate,
            condition: condition,
            runs: runs,
            successes: successes,
            trials: trials,
            seen: Set(seen.compactMap { $0.string.flatMap { UInt64($0, radix: 16) } })
        )
    }
}
