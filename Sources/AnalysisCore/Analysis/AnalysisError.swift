/// Why an analysis cannot be built from what a pipeline says, and which part of it is at fault.
///
/// The message says what is wrong and what to do instead; whoever knows the pipeline file adds
/// the file, line and column of the part.
public struct AnalysisError: Error, Sendable, Hashable {
    /// The kind of fault.
    public enum Code: String, Sendable, Hashable {
        /// Two fields, values or categories share a name, or a name is taken or malformed.
        case invalidName
        /// A bound, count or pattern that no answer can meet.
        case invalidBound
        /// Too few categories, values or fields.
        case tooFew
        /// A template that is not Mustache, or uses a part of it that is not supported.
        case invalidTemplate
        /// A template that names a variable that does not exist, or not there.
        case unknownVariable
        /// An example whose result does not match the output schema.
        case invalidExample
    }

    /// The part of a pipeline that is at fault.
    public enum Part: Sendable, Hashable {
        /// A place in a template; line and column count characters from 1.
        case template(TemplateName, line: Int, column: Int)
        /// An example, by its place in the list from 0, and the member of its result, where one is
        /// at fault.
        case example(Int, member: String? = nil)
        /// A field, by its path, such as `items.price`.
        case field(String)
        /// An element of an option that is a list, by its place from 0 and the key of the option.
        case item(Int, of: String)
        /// An option of the analysis, by its key in a pipeline, such as `summary.sentences`.
        case option(String)
    }

    /// The two templates that a pipeline can give.
    public enum TemplateName: String, Sendable, Hashable {
        /// What replaces the built system text.
        case system
        /// What replaces the built user message.
        case user
    }

    /// The kind of fault.
    public var code: Code
    /// The part at fault.
    public var part: Part
    /// What is wrong and what to do instead.
    public var message: String

    /// An error.
    public init(code: Code, part: Part, message: String) {
        self.code = code
        self.part = part
        self.message = message
    }
}

extension AnalysisError: CustomStringConvertible {
    /// The part and the message.
    public var description: String { "\(part): \(message)" }
}

extension AnalysisError.Part: CustomStringConvertible {
    /// The part in words, such as `prompt.user, line 2, column 7`.
    public var description: String {
        switch self {
        case .template(let name, let line, let column):
            "prompt.\(name.rawValue), line \(line), column \(column)"
        case .example(let index, nil): "prompt.examples[\(index)]"
        case .example(let index, let member?): "prompt.examples[\(index)].result.\(member)"
        case .field(let path): "fields.\(path)"
        case .item(let index, let option): "\(option)[\(index)]"
        case .option(let key): key
        }
    }
}
