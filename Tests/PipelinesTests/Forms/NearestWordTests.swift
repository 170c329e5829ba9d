import Testing

@testable import Pipelines

/// Which words are near enough to be suggested.
@Suite struct NearestWordTests {
    @Test(arguments: [
        // A single letter may be wrong in a word of up to five, two of six to eight, three of nine.
        ("ab", "ac", true), ("abc", "axc", true), ("abc", "xyc", false), ("abcde", "abcdx", true),
        ("abcde", "abcxy", false), ("abcdef", "abcdxy", true), ("abcdef", "abcxyz", false),
        ("abcdefgh", "abcdefxy", true), ("abcdefgh", "abcdexyz", false),
        ("abcdefghi", "abcdefxyz", true), ("abcdefghi", "abcdewxyz", false),
        // Letters may be missing, too many, or the other way round.
        ("abcde", "abde", true), ("abde", "abcde", true), ("abcde", "abdce", true),
        ("abcdef", "badcef", true), ("abcdef", "badcfe", false), ("abcd", "badc", false),
        // One begins with the other, three letters long at least.
        ("abc", "abcdefghijkl", true), ("ab", "abcdefghijkl", false), ("abcdefghijkl", "abc", true),
        ("abcdefghijkl", "ab", false),
        // Case, hyphens, underscores and spaces are nothing.
        ("A-b_C d", "abcd", true), ("a", "-", false), ("---", "abc", false), ("b", "a", false),
    ])
    func `A third of the letters may be wrong`(word: String, known: String, isNear: Bool) {
        #expect((NearestWord.find(word, among: [known]) == known) == isNear)
    }

    @Test func `Words of more than sixty-four letters are left alone`() {
        let word = String(repeating: "a", count: 64)
        #expect(NearestWord.find(word, among: [word + "b"]) == nil)
        #expect(NearestWord.find(word, among: [word.dropLast() + "b"]) != nil)
        #expect(NearestWord.find(word + "b", among: [word]) == nil)
    }

    @Test func `An exact word is before those that begin with it`() {
        #expect(NearestWord.find("mode", among: ["model", "modes", "mode"]) == "mode")
        #expect(NearestWord.find("mod", among: ["modelling", "model"]) == "model")
    }
}
