internal import Analyses
internal import AnalysisCore
internal import Crypto
internal import FoundationEssentials
internal import JSON
internal import RunLedger

/// Derives the keys under which the ledger knows requests and results.
///
/// A key holds everything that decides an answer and how it is read: model, rendered prompt,
/// specification, room, effort, temperature, and the version of how answers are read. Nothing
/// else is in it, so that names, prices, limits and concurrency can change without paying again.
struct LedgerKeys: Sendable {
    /// Changes when the same answer would be read differently, so that results are made anew.
    private static let version = "analyze 1"

    private let specification: String

    init(_ spec: AnalysisSpec) {
        specification = JSONWriter().text(of: spec.canonical)
    }

    /// The key of a request.
    ///
    /// - Parameters:
    ///   - request: What is sent.
    ///   - model: To whom.
    ///   - form: The form of the prompt that this model gets.
    /// - Returns: The key.
    func request(
        _ request: ModelRequest,
        to model: ModelReference,
        form: PromptForm
    ) -> RequestKey {
        var digest = Digest("request", Self.version)
        digest.add(specification)
        digest.add(model.description)
        switch form {
        case .chat:
            digest.add(request.prompt.system)
            digest.add(request.prompt.user)
        case .completion:
            digest.add(request.prompt.instruction)
            digest.add(request.prompt.document)
        }
        for example in request.prompt.examples {
            digest.add(example.document)
            digest.add(JSONWriter().text(of: .object(example.result)))
        }
        digest.add(String(request.maxTokens))
        digest.add(request.effort?.rawValue ?? "")
        digest.add(request.temperature.map { "\($0)" } ?? "")
        digest.add(request.correction?.answer ?? "")
        digest.add(request.correction?.message ?? "")
        return digest.key()
    }

    /// The key of the result that requests about all parts of a document lead to.
    func result(of requests: [RequestKey]) -> ResultKey {
        var digest = Digest("result", Self.version)
        for request in requests { digest.add(request.description) }
        return digest.key()
    }
}

/// A hash over texts, each with its length, so that no two series of texts run into the same.
private struct Digest {
    private var hash = SHA256()

    init(_ texts: String...) {
        for text in texts { add(text) }
    }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
            hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
        }
    }

    func key<Subject>() -> LedgerKey<Subject> {
        guard let key = LedgerKey<Subject>(hash.finalize()) else {
            preconditionFailure("SHA-256 has 32 bytes")
        }
        return key
    }
}
