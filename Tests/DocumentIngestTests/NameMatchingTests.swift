import TestSupport
import Testing

@testable import DocumentIngest

@Suite struct NameMatchingTests {
    private func matches(_ pattern: String, _ path: String) throws -> Bool {
        let pattern = try #require(GlobPattern(pattern.utf8))
        let names = path.split(separator: "/").map { Array($0.utf8)[...] }
        return pattern.matches(names[...], isFolder: path.hasSuffix("/"))
    }

    @Test(arguments: [
        ("*.txt", "a.txt"), ("*.txt", "in/a.txt"), ("a*b*c", "aXbXbc"), ("a*b*c", "abc"),
        ("*", "a"),
        ("**", "a/b"), ("a?c", "abc"), ("[a-c]", "b"), ("[^a-c]", "d"), ("[!a]", "b"),
        ("[]a]", "]"),
        ("[a-]", "-"), ("[\\]]", "]"), ("a/**", "a/b"), ("a/**", "a/b/c"), ("a/**/c", "a/c"),
        ("a/**/c", "a/b/b/c"), ("**/c", "c"), ("**/c", "a/b/c"), ("/a", "a"), ("a/", "a/"),
        ("a/", "in/a/"), ("a/b/", "a/b/"), ("\\!a", "!a"), ("\\*", "*"), ("a**b", "aXXb"),
        ("**/a/**/b", "x/a/y/a/z/b"), ("*.tar.gz", "x.tar.tar.gz"), ("*é", "caf\u{E9}"),
        ("[[:upper:]]x", "Ax"), ("[[:alnum:]_]", "_"), ("[[:space:]]", " "), ("[[:punct:]]", "!"),
        ("[[:xdigit:]]", "F"), ("[[:lower:][:digit:]]", "7"),
    ])
    func `A pattern matches what git matches with it`(pattern: String, path: String) throws {
        #expect(try matches(pattern, path))
    }

    @Test(arguments: [
        ("*.txt", "a.txt.bak"), ("a*b", "abc"), ("?", "ab"), ("a?c", "ac"), ("a?c", "a/c"),
        ("[a-c]", "d"),
        ("[^a-c]", "b"), ("a/*", "a/b/c"), ("a/**", "a"), ("/a", "in/a"), ("a/b", "in/a/b"),
        ("a/", "a"),
        ("a/**/c", "a/b"), ("a", "A"), ("[[:upper:]]", "a"), ("[[:digit:]]", "a"),
        ("[[:lower:]]", "A"), ("\\*", "a"), ("[z-a]", "m"), ("[z-a]x", "x"), ("[[:graph:]]", " "),
        ("[[:alpha:]]", "\u{E9}"),
    ])
    func `A pattern does not match what git does not`(pattern: String, path: String) throws {
        #expect(try !matches(pattern, path))
    }

    @Test func `Stars in a row cost no more than one`() throws {
        let pattern = String(repeating: "*a", count: 30) + "b"
        let name = String(repeating: "a", count: 250)
        #expect(try !matches(pattern, name))
        let folders = String(repeating: "**/a/", count: 30) + "b"
        #expect(try !matches(folders, Array(repeating: "a", count: 250).joined(separator: "/")))
    }

    @Test(arguments: [
        ("docs", true), ("docs/", true), ("a/docs", true), ("docs*", false), ("doc?", false),
        ("a/**", false), ("**", false), ("do[c]s", false), ("\\*", true),
    ])
    func `A pattern ends with a name or with a wildcard`(pattern: String, isName: Bool) {
        #expect(GlobPattern(pattern.utf8)?.endsLiterally == isName)
    }

    @Test func `The last pattern that matches decides, those of inner folders first`() {
        var rules = IgnoreRules(exclude: ["*.log", "!keep.log"])
        rules.add(IgnoreRules.patterns(of: Array("keep.log\n/top.txt\n".utf8)), depth: 1)
        func ignores(_ path: String) -> Bool {
            rules.ignores(path.split(separator: "/").map { Array($0.utf8)[...] }, isFolder: false)
        }
        #expect(ignores("a.log") && ignores("in/a.log"))
        #expect(!ignores("keep.log"))
        #expect(ignores("in/keep.log"))
        #expect(ignores("in/top.txt") && !ignores("top.txt") && !ignores("in/deep/top.txt"))
        #expect(!ignores("a.txt"))
        #expect(!IgnoreRules(exclude: []).ignores([Array("a".utf8)[...]], isFolder: true))
    }

    @Test(arguments: 0..<50)
    func `Names of a folder come in the order of their bytes, and are found`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let prefix = ["", "report-2026-", "é"].randomElement(using: &generator) ?? ""
        let pool = ["a", "b", "z", "Z", "0", "-", "é", "\u{1}"]
        var names = Set(
            (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                prefix
                    + (0..<Int.random(in: 0...12, using: &generator))
                    .map { _ in pool.randomElement(using: &generator) ?? "" }.joined()
            }
        )
        names.remove("")
        var list = NameList()
        for name in names.shuffled(using: &generator) { list.append(name.utf8, kind: nil) }
        list.sort()
        #expect(list.count == names.count)
        let found = (0..<list.count).map { String(decoding: list[$0].name, as: UTF8.self) }
        #expect(found == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for name in names {
            #expect(list.contains(name))
            #expect(list.contains(name + "x") == names.contains(name + "x"))
        }
        #expect(!list.contains("") && !list.contains("\u{7F}none"))
    }
}
