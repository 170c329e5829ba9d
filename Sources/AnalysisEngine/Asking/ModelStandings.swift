internal import AnalysisCore
internal import ModelProviders
internal import Synchronization

/// What a run has learned of its models: who cannot be used, and who refuses whatever it is asked.
final class ModelStandings: Sendable {
    private struct Standing {
        var isUnusable = false
        /// Whether it has answered: then what it refuses is the document's fault.
        var hasAnswered = false
        /// Whether it was said that another model answers than was asked.
        var hasWarnedOfName = false
        /// The documents that were refused with the same words before any answer.
        var refused: [String: Set<DocumentID>] = [:]
    }

    private let models: [ModelReference]
    private let warn: @Sendable (String) -> Void
    private let standings: Mutex<[Standing]>

    /// How many documents a model may refuse at the beginning with the same words before that is
    /// taken for a fault of the endpoint, the account or the pipeline.
    private static let mostRefused = 3

    /// Nothing learned yet.
    ///
    /// - Parameters:
    ///   - models: The models, in the order in which they are asked.
    ///   - warn: Is told once of each model that cannot be used, where others are left.
    init(_ models: [ModelReference], warn: @escaping @Sendable (String) -> Void) {
        self.models = models
        self.warn = warn
        standings = Mutex(models.map { _ in Standing() })
    }

    /// A model has answered.
    func answered(_ candidate: Int) {
        standings.withLock { standings in
            guard !standings[candidate].hasAnswered else { return }
            standings[candidate].hasAnswered = true
            standings[candidate].refused = [:]
        }
    }

    /// Compares the model that was asked with the one that the server says has answered, and says once
    /// where they differ.
    ///
    /// - Parameters:
    ///   - name: The name that the answer bears.
    ///   - candidate: Who was asked.
    func compare(_ name: String, with candidate: Int) {
        let asked = models[candidate]
        guard !asked.runsHere, !name.isEmpty, !Self.isSame(name, asked.name) else {
            return
        }
        let isFirst = standings.withLock { standings in
            defer { standings[candidate].hasWarnedOfName = true }
            return !standings[candidate].hasWarnedOfName
        }
        guard isFirst else { return }
        warn(
            "\(asked) was asked, and the server says that \(VisibleText().text(of: name)) answers;"
                + " records tell both"
        )
    }

    /// Whether two names mean the same model: servers write the maker in front of it, and the version
    /// behind.
    private static func isSame(_ answered: String, _ asked: String) -> Bool {
        func bare(_ name: String) -> String {
            (name.split(separator: "/").last.map(String.init) ?? name).lowercased()
        }
        let (answered, asked) = (bare(answered), bare(asked))
        return [(answered, asked), (asked, answered)].contains { long, short in
            long == short
                || long.hasPrefix(short)
                    && long.dropFirst(short.count).first.map { "-@:.".contains($0) } == true
        }
    }

    /// What a failure means after all that was learned before.
    ///
    /// - Parameters:
    ///   - failure: The failure.
    ///   - candidate: Whose it is.
    ///   - document: What was asked about.
    /// - Returns: The failure; one that ends the use of the model where it has refused the first
    ///   documents with the same words.
    func judged(
        _ failure: ProviderFailure,
        of candidate: Int,
        about document: DocumentID?
    ) -> ProviderFailure {
        var failure = failure
        if failure.reason == .rejected, let document,
            hasRefusedAll(failure.message, candidate, document)
        {
            failure.reason = .providerUnusable
            failure.endsRun = true
            failure.isRetryable = false
            failure.message =
                "the first \(Self.mostRefused) documents were refused in the same words, and none"
                + " was answered: \(failure.message)"
        }
        if failure.endsRun { leaveOut(candidate, failure.message) }
        return failure
    }

    private func hasRefusedAll(_ message: String, _ candidate: Int, _ document: DocumentID) -> Bool
    {
        standings.withLock { standings in
            guard !standings[candidate].hasAnswered else { return false }
            let words = Self.words(of: message)
            standings[candidate].refused[words, default: []].insert(document)
            return standings[candidate].refused[words, default: []].count >= Self.mostRefused
        }
    }

    /// The words of a refusal without numbers and ids, which differ from one to the next.
    private static func words(of message: String) -> String {
        message.split { $0.isWhitespace }
            .filter { word in !word.contains { $0.isNumber } }
            .joined(separator: " ")
    }

    private func leaveOut(_ candidate: Int, _ message: String) {
        let next: Int?? = standings.withLock { standings in
            guard !standings[candidate].isUnusable else { return nil }
            standings[candidate].isUnusable = true
            guard standings.contains(where: { !$0.isUnusable }) else { return nil }
            return .some(
                standings.indices.dropFirst(candidate + 1).first { !standings[$0].isUnusable }
            )
        }
        guard let next else { return }
        let whither = next.map { "; documents go on to \(models[$0])" } ?? ""
        warn("\(models[candidate]) is left out of this run: \(message)\(whither)")
    }
}
