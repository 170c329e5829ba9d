import BatchExecution
import Testing

struct ConcurrencyWindowTests {
    @Test("One request goes first; its response opens the window to what is left")
    func opening() {
        for (remaining, expected) in [(nil, 20), (500, 20), (7, 7), (0, 1)] as [(Int?, Int)] {
            var window = ConcurrencyWindow(maximum: 20, first: 1)
            #expect(window.isProbing)
            #expect(window.limit == 1)
            window.succeed()
            #expect(window.limit == 1)
            window.open(remaining: remaining)
            #expect(window.limit == expected)
            window.open(remaining: 1)
            #expect(window.limit == expected)
        }
    }

    @Test("Push-back halves the window once for all requests that were under way together")
    func halving() {
        var window = ConcurrencyWindow(maximum: 16)
        #expect(window.limit == 16)
        for _ in 0..<10 { window.pushBack(sent: .seconds(1), at: .seconds(2)) }
        #expect(window.limit == 8)
        window.pushBack(sent: .seconds(2), at: .seconds(3))
        #expect(window.limit == 8)
        window.pushBack(sent: .seconds(3), at: .seconds(4))
        #expect(window.limit == 4)
        for second in 5..<20 { window.pushBack(sent: .seconds(second), at: .seconds(second)) }
        #expect(window.limit == 1)
    }

    @Test("Successes raise a halved window by one for each window's worth, up to the maximum")
    func raising() {
        var window = ConcurrencyWindow(maximum: 6)
        window.pushBack(sent: .zero, at: .zero)
        let limits = (0..<20).map { _ in
            window.succeed()
            return window.limit
        }
        #expect(limits == [3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6])
    }

    @Test("A window that opened to little rises by one with each success")
    func fastRise() {
        var window = ConcurrencyWindow(maximum: 6, first: 1)
        window.open(remaining: 2)
        let limits = (0..<5).map { _ in
            window.succeed()
            return window.limit
        }
        #expect(limits == [3, 4, 5, 6, 6])
    }
}
