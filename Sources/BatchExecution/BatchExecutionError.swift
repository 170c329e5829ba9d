/// Why a policy was refused or a call to this module could not be served.
public struct BatchExecutionError: Error, Sendable, Hashable {
    /// The kinds of errors.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Value: String, Sendable, Hashable {
            case invalidPolicy
            case unanswered
            case shutDown
        }

        private var value: Value

        /// A limit, delay or share lies outside what makes sense.
        public static let invalidPolicy = Code(value: .invalidPolicy)
        /// A batch ended without an answer to one of its requests.
        public static let unanswered = Code(value: .unanswered)
        /// The batcher takes no more requests.
        public static let shutDown = Code(value: .shutDown)

        /// The name of the code.
        public var description: String { value.rawValue }
    }

    /// What kind of error it is.
    public var code: Code
    /// What happened and what to do instead.
    public var message: String

    /// An error.
    package init(code: Code, message: String) {
        self.code = code
        self.message = message
    }
}

extension BatchExecutionError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}

extension BatchExecutionError {
    /// A value of a policy that is below the least that makes sense.
    static func tooSmall<Value: Comparable & Sendable>(
        _ name: StaticString,
        _ value: Value,
        least: Value
    ) -> BatchExecutionError {
        BatchExecutionError(
            code: .invalidPolicy,
            message: "\(name) is \(value); give at least \(least)"
        )
    }

    /// A value of a policy that is above the most that makes sense.
    static func tooLarge(_ name: StaticString, _ value: Int, most: Int) -> BatchExecutionError {
        BatchExecutionError(
            code: .invalidPolicy,
            message: "\(name) is \(value); give at most \(most)"
        )
    }

    /// Throws where a value of a policy is below the least that makes sense.
    static func check<Value: Comparable & Sendable>(
        _ name: StaticString,
        _ value: Value,
        atLeast least: Value
    ) throws(BatchExecutionError) {
        guard value >= least else { throw .tooSmall(name, value, least: least) }
    }
}
