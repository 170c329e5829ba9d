import Statistics
import Testing

@Suite("Agreement")
struct AgreementTests {
    private func agreement(_ cells: [(String, String, Int)]) -> Agreement {
        var agreement = Agreement()
        for (first, second, count) in cells {
            for _ in 0..<count { agreement.add(first, second) }
        }
        return agreement
    }

    @Test("kappa counts the agreement beyond chance")
    func kappa() throws {
        // Agreement 0.7, by chance 0.6 x 0.5 + 0.4 x 0.5 = 0.5.
        let cells = [("a", "a", 20), ("a", "b", 5), ("b", "a", 10), ("b", "b", 15)]
        let kappa = try #require(agreement(cells).kappa)
        #expect(abs(kappa - 0.4) < 1e-12)
    }

    @Test("kappa is unknown where chance agrees too")
    func oneLabel() {
        #expect(agreement([("a", "a", 5)]).kappa == nil)
        #expect(agreement([]).kappa == nil)
    }

    @Test("a shift is the share of labels that would have to be others")
    func shift() throws {
        let shift = try #require(agreement([("a", "a", 7), ("a", "b", 3)]).shift)
        #expect(abs(shift - 0.3) < 1e-12)
        #expect(agreement([("a", "b", 1), ("b", "a", 1)]).shift == 0)
    }
}
