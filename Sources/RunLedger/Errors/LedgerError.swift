/// Why the ledger cannot be used, or could not do what was asked.
///
/// The message is fit for users: it says what happened to which file, why, and what to do.
public struct LedgerError: Error, Sendable {
    /// The kind of failure.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Kind: String, Sendable, Hashable {
            case locked, newerVersion, olderVersion, damaged, foreignFile, readOnly, diskFull
            case notFound, alreadyExists, noSuchRun, unusablePath, busy, inputOutput, mismatch
            case closed, invalidEntry
        }

        private let kind: Kind

        private init(_ kind: Kind) {
            self.kind = kind
        }

        /// Another process writes to the ledger.
        public static let locked = Code(.locked)
        /// A newer version of the tool wrote the ledger.
        public static let newerVersion = Code(.newerVersion)
        /// An older version of the tool wrote the ledger, and it cannot be brought up to date here.
        public static let olderVersion = Code(.olderVersion)
        /// The file is malformed.
        public static let damaged = Code(.damaged)
        /// The file is not a ledger.
        public static let foreignFile = Code(.foreignFile)
        /// File or folder cannot be written.
        public static let readOnly = Code(.readOnly)
        /// There is no space left, or a quota is used up.
        public static let diskFull = Code(.diskFull)
        /// There is no ledger at the path.
        public static let notFound = Code(.notFound)
        /// There is a file where a new ledger shall be made.
        public static let alreadyExists = Code(.alreadyExists)
        /// The ledger holds no such run.
        public static let noSuchRun = Code(.noSuchRun)
        /// The path cannot hold a ledger: a folder, a component that is a file, no permission.
        public static let unusablePath = Code(.unusablePath)
        /// Another program holds the database longer than we wait.
        public static let busy = Code(.busy)
        /// The operating system failed to read or write.
        public static let inputOutput = Code(.inputOutput)
        /// Ledgers that cannot be merged.
        public static let mismatch = Code(.mismatch)
        /// The ledger was closed before.
        public static let closed = Code(.closed)
        /// What was to be recorded breaks a rule of the schema: a fault of the caller.
        public static let invalidEntry = Code(.invalidEntry)

        /// The name of the code.
        public var description: String { kind.rawValue }
    }

    /// The kind of failure.
    public var code: Code
    /// The ledger's path.
    public var path: String
    /// What happened, why, and what to do; holds no document text and no answer.
    public var message: String
    /// The error below, where there was one.
    public var cause: (any Error)?

    /// An error.
    public init(code: Code, path: String, message: String, cause: (any Error)? = nil) {
        self.code = code
        self.path = path
        self.message = message
        self.cause = cause
    }
}

extension LedgerError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}

extension LedgerError: Equatable {
    /// Whether code, path and message are equal; causes are not compared.
    public static func == (left: LedgerError, right: LedgerError) -> Bool {
        left.code == right.code && left.path == right.path && left.message == right.message
    }
}
