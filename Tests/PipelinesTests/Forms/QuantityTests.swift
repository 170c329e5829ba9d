import Testing

@testable import Pipelines

@Suite struct QuantityTests {
    @Test(arguments: [
        ("500ms", 0.5), ("60s", 60), ("10min", 600), ("2h", 7_200), ("1d", 86_400),
        ("1.5 h", 5_400),
        ("0s", 0), ("365d", 31_536_000), ("0.25s", 0.25),
    ])
    func `A time is a number with its unit`(text: String, seconds: Double) {
        #expect(DurationText.duration(text) == .seconds(seconds))
        #expect(UnitTable.time.value(of: text) == seconds)
    }

    @Test(arguments: [
        "", "s", "5", "5 x", "5m", "-5s", "+5s", ".5s", "5.s", "1e3s", "1,5s", "366d", "5S", "٥s",
        "1.2.3s", "5s ", " 5s", "99999999999999999999d", "nans", "5 s s",
    ])
    func `What is no time of a run is refused`(text: String) {
        #expect(DurationText.duration(text) == nil)
    }

    @Test(arguments: [
        ("1B", 1), ("500kB", 500_000), ("1KiB", 1_024), ("10MB", 10_000_000), ("1 MiB", 1_048_576),
        ("2GB", 2_000_000_000), ("1GiB", 1_073_741_824), ("0.5kB", 500),
    ])
    func `A size is a number with its unit`(text: String, bytes: Double) {
        #expect(UnitTable.bytes.value(of: text) == bytes)
    }

    @Test(arguments: ["1KB", "1kib", "1b", "1", "1TB", "MB"])
    func `Units are written as they are, in their own case`(text: String) {
        #expect(UnitTable.bytes.value(of: text) == nil)
    }

    @Test(arguments: [
        ("maxtokens", "max_tokens"), ("max-tokens", "max_tokens"), ("MaxTokens", "max_tokens"),
        ("max_tokns", "max_tokens"), ("mxa_tokens", "max_tokens"), ("max_requets", "max_requests"),
        ("max_t", "max_tokens"), ("model_name", "model"), ("modle", "model"), ("mod", "model"),
        ("temp", "temperature"), ("tmperature", "temperature"),
    ])
    func `The word that someone meant is found`(word: String, meant: String) {
        let known = ["max_requests", "max_tokens", "model", "name", "temperature"]
        #expect(NearestWord.find(word, among: known) == meant)
        #expect(NearestWord.find(word, among: known.reversed()) == meant)
    }

    @Test(arguments: [
        "", "-", "x", "xyz", "mo", "gates", "entirely", String(repeating: "m", count: 65),
    ])
    func `A word that is near to none is left alone`(word: String) {
        let known = ["max_requests", "max_tokens", "model", "name", "temperature"]
        #expect(NearestWord.find(word, among: known) == nil)
    }

    @Test func `Of words that are as near the first counts, and the nearest before it`() {
        #expect(NearestWord.find("bat", among: ["cat", "bad"]) == "cat")
        #expect(NearestWord.find("bad", among: ["cat", "bat", "bad"]) == "bad")
        #expect(NearestWord.find("x", among: ["y"]) == nil)
        #expect(NearestWord.find("model", among: [] as [String]) == nil)
        // A third of the letters may be wrong.
        #expect(NearestWord.find("abcdef", among: ["abcdxy"]) == "abcdxy")
        #expect(NearestWord.find("abcdef", among: ["abcxyz"]) == nil)
    }
}
