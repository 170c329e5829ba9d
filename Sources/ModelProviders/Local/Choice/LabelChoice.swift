/// The probabilities of labels, and which of them are chosen.
struct LabelChoice: Sendable, Hashable {
    /// The probability of each label; they add up to one.
    var probabilities: [Double]

    /// The index of the likeliest label, the first of them where several are.
    var best: Int {
        probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
    }

    /// The labels of a document that may have several: those at least half as likely as the best,
    /// the likeliest first.
    ///
    /// - Parameters:
    ///   - least: The least number of labels.
    ///   - most: The largest number of labels.
    /// - Returns: The indices of the labels.
    func leading(least: Int, most: Int) -> [Int] {
        let order = probabilities.indices.sorted { probabilities[$0] > probabilities[$1] }
        let half = probabilities[best] / 2
        let count = order.prefix { probabilities[$0] >= half }.count
        return Array(order.prefix(min(max(count, least), most)))
    }
}
