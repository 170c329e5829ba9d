import AnalysisCore
import Glibc
import Synchronization
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

    @Test func `samples teach what the model never says itself`() {
        // Unsure between the first two means the third, to which the model gives next to nothing.
        func sample(_ label: Int, _ first: Double) -> LabelBalance.Sample {
            LabelBalance.Sample(label: label, logarithms: [first, 0.99 - first, 0.01].map(log))
        }
        let samples =
            [0.9, 0.93, 0.95, 0.97].map { sample(0, $0) }
            + [0.09, 0.06, 0.04, 0.02].map { sample(1, $0) }
            + [0.45, 0.5, 0.55, 0.52].map { sample(2, $0) }
        let balance = LabelBalance(samples: samples)
        for sample in samples {
            let choice = LabelChoice(probabilities: balance.probabilities(sample.logarithms))
            #expect(choice.best == sample.label)
        }
    }

    @Test(arguments: [1e-9, 1e-3])
    func `samples of whatever size leave finite probabilities`(least: Double) {
        let samples = (0..<12).map { index in
            LabelBalance.Sample(
                label: index % 6,
                logarithms: (0..<6).map { log($0 == index % 3 ? 1 : least) }
            )
        }
        let balance = LabelBalance(samples: samples)
        for sample in samples {
            let sum = balance.probabilities(sample.logarithms).reduce(0, +)
            #expect(abs(sum - 1) < 1e-9)
        }
    }

    private final class Counter: Sendable {
        let value = Atomic(0)
    }

    @Test func `a balance is found once, whoever asks`() async throws {
        let store = BalanceStore()
        let key = BalanceStore.Key(prefix: "a", property: "b")
        let count = Counter()
        try await withThrowingTaskGroup(of: LabelBalance?.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try await store.balance(of: key, labels: ["a", "b"], examples: []) {
                        count.value.add(1, ordering: .relaxed)
                        await Task.yield()
                        return LabelBalance(labelCount: 2)
                    }
                }
            }
            for try await balance in group { #expect(balance == LabelBalance(labelCount: 2)) }
        }
        #expect(count.value.load(ordering: .relaxed) == 1)
    }

    @Test func `a balance that could not be found is looked for again`() async throws {
        let store = BalanceStore()
        let key = BalanceStore.Key(prefix: "a", property: "b")
        await #expect(throws: ProviderFailure.self) {
            try await store.balance(of: key, labels: ["a", "b"], examples: []) {
                () async throws(ProviderFailure) in
                throw .cancelled
            }
        }
        let balance = try await store.balance(of: key, labels: ["a", "b"], examples: []) {
            LabelBalance(labelCount: 3)
        }
        #expect(balance == LabelBalance(labelCount: 3))
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
