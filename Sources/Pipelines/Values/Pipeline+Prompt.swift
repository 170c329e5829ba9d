public import AnalysisCore

extension Pipeline {
    /// What is said to the model beside what is built in.
    public struct Prompt: Sendable {
        /// Instructions that are added to the built system text.
        public var instructions: SourceTemplate?
        /// A Mustache template that replaces the built system text.
        public var system: SourceTemplate?
        /// A Mustache template that replaces the built user message.
        public var user: SourceTemplate?
        /// Examples that are shown before the document.
        public var examples: [Example]
        /// The language of what the model writes, as a BCP 47 tag; by default the document's.
        public var language: Located<String>?
        /// The names of metadata that stand in front of the text.
        public var metadata: [String]

        /// Nothing but what is built in by default.
        public init(
            instructions: SourceTemplate? = nil,
            system: SourceTemplate? = nil,
            user: SourceTemplate? = nil,
            examples: [Example] = [],
            language: Located<String>? = nil,
            metadata: [String] = []
        ) {
            self.instructions = instructions
            self.system = system
            self.user = user
            self.examples = examples
            self.language = language
            self.metadata = metadata
        }
    }

    /// An example with the places to report when it does not match the output schema.
    public struct Example: Sendable {
        /// The document and its result.
        public var example: AnalysisExample
        /// Where the example begins.
        public var location: SourceLocation
        /// Where the members of the result stand, by their names.
        public var resultLocations: [String: SourceLocation]

        /// An example.
        public init(
            _ example: AnalysisExample,
            at location: SourceLocation,
            resultLocations: [String: SourceLocation] = [:]
        ) {
            self.example = example
            self.location = location
            self.resultLocations = resultLocations
        }
    }
}
