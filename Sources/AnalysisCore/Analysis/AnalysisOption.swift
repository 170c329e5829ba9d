/// An option of an analysis: a key that stands below the name of the analysis in a pipeline.
public struct AnalysisOption: Sendable, Hashable {
    /// What its value must be.
    public enum Form: Sendable, Hashable {
        /// True or false.
        case flag
        /// A whole number within bounds.
        case count(ClosedRange<Int>)
        /// One of the given words.
        case word([String])
        /// Text.
        case text
        /// A BCP 47 tag.
        case language
        /// Names with what belongs to each, or a list of names; the word says what one of them is.
        case names(of: String)
    }

    /// The key.
    public var name: String
    /// What its value must be.
    public var form: Form
    /// What it means and what holds without it, for editors and the reference.
    public var summary: String
    /// Whether the options cannot do without it.
    public var isRequired: Bool

    /// An option.
    public init(_ name: String, _ form: Form, _ summary: String, isRequired: Bool = false) {
        self.name = name
        self.form = form
        self.summary = summary
        self.isRequired = isRequired
    }
}

/// A name that a pipeline gives, with what belongs to it.
public struct DescribedName: Sendable, Hashable {
    /// The name that the answer holds.
    public var name: String
    /// What belongs to it, for the prompt.
    public var description: String?

    /// A name.
    public init(name: String, description: String? = nil) {
        self.name = name
        self.description = description
    }
}

/// The options that a pipeline states, and what an analysis finds wrong with them together.
public struct OptionReading: Sendable {
    /// The value of an option.
    public enum Value: Sendable, Hashable {
        /// True or false.
        case flag(Bool)
        /// A whole number.
        case count(Int)
        /// A word, a text or a language.
        case text(String)
        /// Names with what belongs to each.
        case names([DescribedName])
    }

    /// Something that is wrong with an option, or has no effect.
    public struct Fault: Sendable, Hashable {
        /// The key of the option.
        public var option: String
        /// Whether its value is at fault, rather than that it is stated.
        public var isAboutValue: Bool
        /// What is wrong, to be read behind the key.
        public var message: String
        /// What belongs there.
        public var expected: String?
        /// What helps.
        public var note: String?
        /// Whether the pipeline can be run nevertheless.
        public var isWarning: Bool
    }

    private var values: [String: Value]
    private let stated: Set<String>
    /// What was found wrong.
    public private(set) var faults: [Fault] = []

    /// Options.
    ///
    /// - Parameters:
    ///   - values: What could be read, by key; nothing by default.
    ///   - stated: The keys that are stated, readable or not.
    public init(_ values: [String: Value] = [:], stated: Set<String> = []) {
        self.values = values
        self.stated = stated.union(values.keys)
    }

    /// Whether an option is stated, readable or not.
    public func isStated(_ name: String) -> Bool {
        stated.contains(name)
    }

    /// Whether a flag is set; it is not where it is absent.
    public func flag(_ name: String) -> Bool {
        values[name] == .flag(true)
    }

    /// The number of an option; `nil` where it is absent.
    public func count(_ name: String) -> Int? {
        if case .count(let count)? = values[name] { count } else { nil }
    }

    /// The text of an option; `nil` where it is absent.
    public func text(_ name: String) -> String? {
        if case .text(let text)? = values[name] { text } else { nil }
    }

    /// The names of an option; `nil` where it is absent.
    public func names(_ name: String) -> [DescribedName]? {
        if case .names(let names)? = values[name] { names } else { nil }
    }

    /// Notes that something is wrong with an option.
    ///
    /// - Parameters:
    ///   - option: The key of the option.
    ///   - message: What is wrong, to be read behind the key.
    ///   - isAboutValue: Whether the value is at fault; by default that it is stated.
    ///   - expected: What belongs there.
    ///   - note: What helps.
    public mutating func refuse(
        _ option: String,
        _ message: String,
        isAboutValue: Bool = false,
        expected: String? = nil,
        note: String? = nil
    ) {
        faults.append(
            Fault(
                option: option,
                isAboutValue: isAboutValue,
                message: message,
                expected: expected,
                note: note,
                isWarning: false
            )
        )
    }

    /// Notes that an option has no effect, or not the one that one would think.
    public mutating func warn(_ option: String, _ message: String) {
        faults.append(
            Fault(option: option, isAboutValue: false, message: message, isWarning: true)
        )
    }
}
