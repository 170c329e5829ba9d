/// One of the analyses as a value: its name, its options, and what starts from it.
///
/// A kind is defined in one file of the folder `Kinds` and named in `all`; the loader of pipelines, their
/// schema and completion, prompts, reading, merging, gates and reports go by what it says.
public struct AnalysisKind: Sendable {
    /// What the results of an analysis are, for those who show many of them.
    public enum ResultForm: Sendable, Hashable {
        /// A label, or several, of a fixed list.
        case label
        /// Prose, in the field of the given name.
        case prose(field: String)
        /// Values of the fields that the pipeline names.
        case values
    }

    /// A key of the pipeline without which the analysis cannot be.
    public struct Requirement: Sendable, Hashable {
        /// The key, such as `fields`.
        public var key: String
        /// A line that states it.
        public var example: String

        /// A requirement.
        public init(key: String, example: String) {
            self.key = key
            self.example = example
        }
    }

    /// What a pipeline to start from says, as YAML.
    public struct Starter: Sendable, Hashable {
        /// What one would tell a colleague.
        public var instructions: String
        /// The document of an example.
        public var document: String
        /// Its result as a YAML flow mapping.
        public var result: String
        /// A gate that fits the analysis.
        public var gate: String
        /// The lines of the options.
        public var options: String

        /// A starter.
        public init(
            instructions: String,
            document: String,
            result: String,
            gate: String = "success_rate: \">= 0.99\"",
            options: String
        ) {
            self.instructions = instructions
            self.document = document
            self.result = result
            self.gate = gate
            self.options = options
        }
    }

    /// The word for it in pipelines, reports and ledgers; also the key of its options.
    public let name: String
    /// Its options, in the order in which they are documented; empty where it has none.
    public let options: [AnalysisOption]
    /// A sentence about the options, for editors.
    public let optionsSummary: String
    /// The names of all fields that answers may have, whatever the options.
    public let fieldNames: Set<String>
    /// What else a pipeline must state.
    public let requirement: Requirement?
    /// The first word of gates over the shares of labels, such as `sentiment` in
    /// `sentiment.negative`; `nil` for analyses without labels.
    public let gateFamily: String?
    /// What its results are.
    public let form: ResultForm
    /// What a pipeline to start from says.
    public let starter: Starter

    private let build: @Sendable (inout OptionReading) -> (any AnalysisTask)?

    /// A kind.
    ///
    /// - Parameters:
    ///   - name: The word for it.
    ///   - options: Its options; none by default.
    ///   - optionsSummary: A sentence about the options.
    ///   - fieldNames: The names of all fields that answers may have; none by default.
    ///   - requirement: What else a pipeline must state; nothing by default.
    ///   - gateFamily: The first word of gates over the shares of labels; none by default.
    ///   - form: What its results are.
    ///   - starter: What a pipeline to start from says.
    ///   - build: Makes the task of its options; notes what is wrong with them.
    public init(
        _ name: String,
        options: [AnalysisOption] = [],
        optionsSummary: String = "",
        fieldNames: Set<String> = [],
        requirement: Requirement? = nil,
        gateFamily: String? = nil,
        form: ResultForm,
        starter: Starter,
        build: @escaping @Sendable (inout OptionReading) -> (any AnalysisTask)?
    ) {
        self.name = name
        self.options = options
        self.optionsSummary = optionsSummary
        self.fieldNames = fieldNames
        self.requirement = requirement
        self.gateFamily = gateFamily
        self.form = form
        self.starter = starter
        self.build = build
    }

    /// All kinds, in the order in which they are documented.
    public static let all: [AnalysisKind] = [
        .summary,
        .sentiment,
        .extraction,
        .classification,
    ]

    /// The kind of the given name; `nil` where there is none.
    public static func named(_ name: String) -> AnalysisKind? {
        all.first { $0.name == name }
    }

    /// The names of all kinds.
    public static var names: [String] { all.map(\.name) }

    /// Whether answers that are asked for several times can be equal, so that votes can be counted.
    public var canBeVotedOn: Bool {
        if case .prose = form { false } else { true }
    }

    /// Makes the task of stated options.
    ///
    /// - Parameter reading: The options; it gets what is wrong with them.
    /// - Returns: The task; `nil` where an option that it cannot do without is absent or wrong.
    public func task(_ reading: inout OptionReading) -> (any AnalysisTask)? {
        build(&reading)
    }
}

extension AnalysisKind: Hashable {
    /// Whether two kinds have one name.
    public static func == (left: AnalysisKind, right: AnalysisKind) -> Bool {
        left.name == right.name
    }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}
