/// One metric with its samples, as OpenMetrics has them.
public struct MetricFamily: Sendable, Hashable {
    /// What kind of metric it is.
    public enum Kind: String, Sendable, Hashable {
        /// What only grows; its samples end in `_total`.
        case counter
        /// What goes up and down.
        case gauge
        /// What is said in labels alone; its sample ends in `_info`.
        case info
    }

    /// What tells one sample from others.
    public struct Label: Sendable, Hashable {
        /// The name: letters, digits and `_`.
        public var name: String
        /// Any text.
        public var value: String

        /// A label.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A number, and what it is about.
    public struct Sample: Sendable, Hashable {
        /// What tells it from the others of the family; none where it is the only one.
        public var labels: [Label]
        /// The number, as decimal digits.
        public var value: String

        /// A sample.
        public init(_ labels: [Label], _ value: String) {
            self.labels = labels
            self.value = value
        }

        /// The only sample of a family.
        public init(_ value: String) {
            self.init([], value)
        }
    }

    /// The name without prefix, and with the unit at its end.
    public var name: String
    /// The kind.
    public var kind: Kind
    /// The unit, where there is one: it ends the name.
    public var unit: String?
    /// What it is, in a sentence.
    public var help: String
    /// The samples; none where nothing is known.
    public var samples: [Sample]
    /// Whether JSON has an object for it, with the first label's values as keys.
    public var isLabelled: Bool

    /// A family.
    public init(
        _ name: String,
        _ kind: Kind = .counter,
        unit: String? = nil,
        help: String,
        samples: [Sample],
        isLabelled: Bool? = nil
    ) {
        self.name = name
        self.kind = kind
        self.unit = unit
        self.help = help
        self.samples = samples
        self.isLabelled = isLabelled ?? samples.contains { !$0.labels.isEmpty }
    }

    /// One number.
    public static func counter(_ name: String, _ help: String, _ value: Int) -> MetricFamily {
        MetricFamily(name, help: help, samples: [Sample("\(value)")])
    }

    /// One number for each value of a label that occurs, in the order of the values' names.
    public static func counters<Key: RawRepresentable<String> & Hashable>(
        _ name: String,
        _ help: String,
        by label: String,
        _ values: [Key: Int]
    ) -> MetricFamily {
        let samples = values.sorted { $0.key.rawValue < $1.key.rawValue }.map { key, value in
            Sample([Label(label, key.rawValue)], "\(value)")
        }
        return MetricFamily(name, help: help, samples: samples, isLabelled: true)
    }

    /// The largest of some numbers.
    public static func peak(_ name: String, _ help: String, _ value: Int) -> MetricFamily {
        MetricFamily(name, .gauge, help: help, samples: [Sample("\(value)")])
    }

    /// A time in seconds.
    public static func seconds(_ name: String, _ help: String, _ value: Duration) -> MetricFamily {
        MetricFamily(
            name + "_seconds",
            .gauge,
            unit: "seconds",
            help: help,
            samples: [Sample("\(value.seconds)")]
        )
    }
}
