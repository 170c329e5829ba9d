import Glibc
import Testing

@testable import ModelProviders

struct LabelTreeTests {
    @Test func `labels with different first tokens part once`() {
        let tree = LabelTree(paths: [[5, 9], [3, 4, 9], [7, 9]])
        #expect(tree.forks == [.init(path: [], candidates: [3, 5, 7])])
        let logarithms = tree.logarithms([[]: [3: 0.5, 5: 0.25, 7: 0.25]])
        #expect(logarithms.map { ($0.exponential * 1000).rounded() } == [250, 500, 250])
    }

    @Test func `the probability of a label is the product along its path`() {
        // account" account_new" account_old" billing"
        let tree = LabelTree(paths: [[1, 9], [1, 2, 3, 9], [1, 2, 4, 9], [6, 9]])
        #expect(
            tree.forks == [
                .init(path: [], candidates: [1, 6]),
                .init(path: [1], candidates: [2, 9]),
                .init(path: [1, 2], candidates: [3, 4]),
            ]
        )
        let logarithms = tree.logarithms([
            []: [1: 0.8, 6: 0.2], [1]: [2: 0.5, 9: 0.5], [1, 2]: [3: 0.25, 4: 0.75],
        ])
        #expect(logarithms.map { ($0.exponential * 1000).rounded() } == [400, 100, 300, 200])
    }

    @Test func `a token that is not reported is unlikely and not impossible`() {
        let tree = LabelTree(paths: [[1], [2]])
        #expect(tree.logarithms([[]: [1: 1]])[1].isFinite)
    }
}

struct LabelBalanceTests {
    @Test func `without anything to go by nothing is corrected`() {
        let balance = LabelBalance(labelCount: 2)
        let probabilities = balance.probabilities([log(0.8), log(0.2)])
        #expect(probabilities.map { ($0 * 1000).rounded() } == [800, 200])
    }

    @Test func `documents that say nothing end up equally likely to have each label`() {
        let neutral = [[log(0.7), log(0.2), log(0.1)]]
        let probabilities = LabelBalance(neutral: neutral).probabilities(neutral[0])
        #expect(probabilities.map { ($0 * 1000).rounded() } == [333, 333, 333])
    }

    @Test func `samples correct a leaning`() {
        // The model says the first label every time, and less surely where it is wrong.
        let samples =
            [0.9, 0.92, 0.88, 0.95].map {
                LabelBalance.Sample(label: 0, logarithms: [$0.logarithm, (1 - $0).logarithm])
            }
            + [0.6, 0.65, 0.55, 0.7].map {
                LabelBalance.Sample(label: 1, logarithms: [$0.logarithm, (1 - $0).logarithm])
            }
        let balance = LabelBalance(samples: samples)
        for sample in samples {
            let choice = LabelChoice(probabilities: balance.probabilities(sample.logarithms))
            #expect(choice.best == sample.label)
        }
    }
}

struct LabelChoiceTests {
    @Test func `labels at least half as likely as the best are taken`() {
        let choice = LabelChoice(probabilities: [0.2, 0.45, 0.05, 0.3])
        #expect(choice.best == 1)
        #expect(choice.leading(least: 1, most: 4) == [1, 3])
        #expect(choice.leading(least: 3, most: 4) == [1, 3, 0])
        #expect(choice.leading(least: 1, most: 1) == [1])
    }
}
