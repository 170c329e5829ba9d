import DocumentIngest
import Testing

/// Patterns mean what they mean to git.
@Suite struct PatternTests {
    @Test(arguments: [
        ("[[:digit:]].txt", ["1.txt"]),
        ("[![:digit:]].txt", ["[.txt", "a.txt"]),
        ("[\\[].txt", ["[.txt"]),
        ("\\[.txt", ["[.txt"]),
        ("[a.txt", []),
        ("a.txt\\", []),
        ("a.txt  ", ["a.txt"]),
        ("end\\ ", ["end "]),
        ("\\#1", ["#1"]),
        ("# a.txt", []),
        ("in//a.md", []),
        ("in/a.md", ["in/a.md"]),
        ("/in/**/b.md", ["in/b.md", "in/deep/b.md"]),
        ("b.md", ["in/b.md", "in/deep/b.md"]),
        ("/b.md", []),
        ("in/d*/", ["in/deep/b.md"]),
        ("in/*\n!in/deep/", ["in/a.md", "in/b.md"]),
        ("**/deep/**", ["in/deep/b.md"]),
        ("\u{FEFF}a.txt", ["a.txt"]),
        ("a.txt\r", ["a.txt"]),
    ])
    func `A line of an ignore file leaves out what git would`(
        lines: String,
        ignored: [String]
    ) async throws {
        let names = [
            "#1", "1.txt", "[.txt", "a.txt", "end ", "in/a.md", "in/b.md", "in/deep/b.md",
        ]
        let folder = try TemporaryFolder()
        for name in names { try folder.write(name, "x") }
        try folder.write(".analyzeignore", lines + "\n")
        let found = try await folder.lines().map {
            String($0.dropLast(3)).replacing("%23", with: "#")
        }
        #expect(found == names.filter { !ignored.contains($0) })
    }

    @Test(arguments: [
        (["*.txt", "!draft*"], ["a.txt", "in/b.txt"]),
        (["!draft.txt"], ["a.txt", "in/b.txt", "in/c.md"]),
        (["in/"], ["in/b.txt", "in/c.md"]),
        (["in"], ["in/b.txt", "in/c.md"]),
        (["*", "!in/"], ["a.txt", "draft.txt"]),
    ])
    func `The last pattern that matches decides what is included`(
        include: [String],
        expected: [String]
    ) async throws {
        let folder = try TemporaryFolder()
        for name in ["a.txt", "draft.txt", "in/b.txt", "in/c.md"] { try folder.write(name, "x") }
        let lines = try await folder.lines(IngestOptions(include: include))
        #expect(lines == expected.map { $0 + ": x" })
    }

    @Test(arguments: ["", "# comment", "[a", "a\\", "//"])
    func `A pattern of a pipeline that can match nothing is an error`(pattern: String) throws {
        for options in [IngestOptions(include: [pattern]), IngestOptions(exclude: [pattern])] {
            let error = #expect(throws: IngestError.self) { try options.validate() }
            #expect(error?.code == .invalidOption)
            #expect(error?.subject == pattern)
        }
    }
}
