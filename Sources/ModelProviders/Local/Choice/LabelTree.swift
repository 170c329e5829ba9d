/// The labels of a choice as paths of tokens, so that a choice costs one question at each token
/// where the labels that are still possible part.
struct LabelTree: Sendable, Hashable {
    /// A place where paths part.
    struct Fork: Sendable, Hashable {
        /// The tokens that lead to it.
        var path: [Int]
        /// The tokens that can follow, in ascending order.
        var candidates: [Int]
    }

    private let paths: [[Int]]

    /// A tree of the paths of labels, each closed by its end quote, so that none is the start of
    /// another.
    init(paths: [[Int]]) {
        self.paths = paths
    }

    /// The places where paths part, the shortest first.
    var forks: [Fork] {
        var following: [[Int]: Set<Int>] = [:]
        for path in paths {
            for (index, token) in path.enumerated() {
                following[Array(path[..<index]), default: []].insert(token)
            }
        }
        return
            following
            .filter { $0.value.count > 1 }
            .map { Fork(path: $0.key, candidates: $0.value.sorted()) }
            .sorted { ($0.path.count, $0.path.description) < ($1.path.count, $1.path.description) }
    }

    /// The logarithm of each label's probability: the product along its path.
    ///
    /// - Parameter probabilities: The probability of each candidate at each fork, by its path.
    /// - Returns: The logarithms in the order of the labels.
    func logarithms(_ probabilities: [[Int]: [Int: Double]]) -> [Double] {
        paths.map { path in
            path.indices.reduce(0) { sum, index in
                guard let fork = probabilities[Array(path[..<index])] else { return sum }
                return sum + max(fork[path[index]] ?? 0, Self.least).logarithm
            }
        }
    }

    /// The least probability that is told from none.
    private static let least = 1e-9
}
