import AnalysisCore
import JSON

/// Asks a server how likely labels are.
struct LabelQuestion: Sendable {
    let server: LocalServer
    let slot: Int

    /// The labels as paths of tokens.
    ///
    /// - Parameter labels: The labels as they stand between their quotes.
    /// - Returns: Their paths, closed by the end quote.
    /// - Throws: A `ProviderFailure`.
    func tree(of labels: [String]) async throws(ProviderFailure) -> LabelTree {
        var paths: [[Int]] = []
        for label in labels {
            paths.append(try await server.tokens(of: label + "\""))
        }
        return LabelTree(paths: paths)
    }

    /// The logarithm of each label's probability after a prompt, and what it took to learn it.
    func logarithms(
        of tree: LabelTree,
        after prompt: [Int]
    ) async throws(ProviderFailure) -> ([Double], TokenUsage) {
        var probabilities: [[Int]: [Int: Double]] = [:]
        var usage = TokenUsage()
        for (index, fork) in tree.forks.enumerated() {
            let answer = try await server.choose(
                among: fork.candidates,
                after: prompt + fork.path,
                slot: slot
            )
            probabilities[fork.path] = answer.probabilities
            usage += TokenUsage(
                input: answer.usage.input,
                output: answer.usage.output,
                cacheRead: index == 0 ? answer.usage.cacheRead : 0
            )
        }
        return (tree.logarithms(probabilities), usage)
    }

    /// The balance of a choice, from examples that are not shown; without any, from documents
    /// that say nothing.
    ///
    /// - Parameters:
    ///   - property: The property that is chosen.
    ///   - labels: Its labels.
    ///   - tree: The labels as paths of tokens.
    ///   - prefix: The tokens of what all prompts share.
    ///   - examples: The examples that are not shown.
    ///   - before: What stands in an answer before the choice.
    /// - Returns: The balance.
    /// - Throws: A `ProviderFailure`.
    func balance(
        of property: String,
        labels: [String],
        tree: LabelTree,
        prefix: [Int],
        examples: [AnalysisExample],
        before: String
    ) async throws(ProviderFailure) -> LabelBalance {
        var samples: [LabelBalance.Sample] = []
        for example in examples {
            guard let label = example.result[property]?.string,
                let index = labels.firstIndex(of: label),
                let start = Self.start(of: example.result, upTo: property)
            else { continue }
            samples.append(
                LabelBalance.Sample(
                    label: index,
                    logarithms: try await logarithms(of: tree, prefix, example.document, start)
                )
            )
        }
        guard samples.isEmpty else { return LabelBalance(samples: samples) }
        var neutral: [[Double]] = []
        for document in Self.emptyDocuments {
            neutral.append(try await logarithms(of: tree, prefix, document, before))
        }
        return LabelBalance(neutral: neutral)
    }

    /// Documents that say nothing.
    private static let emptyDocuments = ["", "N/A", "…"]

    private func logarithms(
        of tree: LabelTree,
        _ prefix: [Int],
        _ document: String,
        _ start: String
    ) async throws(ProviderFailure) -> [Double] {
        let tokens = try await server.tokens(of: CompletionText.tail(of: document) + start)
        return try await logarithms(of: tree, after: prefix + tokens).0
    }

    /// An answer up to the label of a property.
    private static func start(of result: JSONObject, upTo property: String) -> String? {
        guard let index = result.keys.firstIndex(of: property) else { return nil }
        let earlier = JSONObject(result.prefix(index).map { ($0.key, $0.value) })
        let text = JSONValue.object(earlier).description.dropLast()
        return text + (index == 0 ? "" : ",") + JSONValue.string(property).description + ":\""
    }
}
