import AnalysisCore
import DocumentIngest
import Foundation
import Testing

@Suite struct DiscoveryTests {
    @Test func `Files come in the order of their names, folder by folder`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("b.txt", "two")
        try folder.write("a/z.txt", "one")
        try folder.write("c.md", "# three")
        try folder.write("B.txt", "zero")
        #expect(
            try await folder.lines() == [
                "B.txt: zero", "a/z.txt: one", "b.txt: two", "c.md: # three",
            ]
        )
    }

    @Test func `Hidden files and folders are skipped, or ignored where that is asked for`()
        async throws
    {
        let folder = try TemporaryFolder()
        try folder.write(".git/config.txt", "no")
        try folder.write(".hidden.txt", "no")
        try folder.write("seen.txt", "yes")
        try folder.write("sub/.env", "no")
        // What the tool itself keeps beside documents is none of the input.
        try folder.write(".analyze/ledger.sqlite", "no")
        try folder.write(".analyzeignore", "# nothing")
        try folder.write(".report.csv.1a2b.analyze-part", "no")
        #expect(
            try await folder.lines() == [
                ".git: skipped hidden", ".hidden.txt: skipped hidden", "seen.txt: yes",
                "sub/.env: skipped hidden",
            ]
        )
        #expect(try await folder.lines(IngestOptions(hidden: .ignore)) == ["seen.txt: yes"])
        #expect(
            try await folder.lines(IngestOptions(exclude: [".*"])) == ["seen.txt: yes"]
        )
        #expect(
            try await folder.lines(IngestOptions(include: ["*.txt"])) == [
                ".git: skipped hidden", ".hidden.txt: skipped hidden", "seen.txt: yes",
            ]
        )
    }

    @Test func `What cannot be a document has a line with its reason`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "")
        try folder.write("b.txt", " \n\t ")
        try folder.write("c.txt", bytes: [0x74, 0, 1, 2, 0x65])
        try folder.write("d.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D])
        try folder.write("e.js", "alert(1)")
        try folder.write("f.txt", String(repeating: "x", count: 101))
        try folder.write("g.xml", "<a><b></a>")
        try folder.write("h.html", bytes: [0x1F, 0x8B, 8, 0])
        #expect(mkfifo(folder.path + "/i.txt", 0o600) == 0)
        #expect(symlink("a.txt", folder.path + "/j.txt") == 0)
        #expect(symlink(".", folder.path + "/k") == 0)
        #expect(
            try await folder.lines(IngestOptions(maxBytes: 100)) == [
                "a.txt: failed empty", "b.txt: failed empty", "c.txt: failed not-text",
                "d.png: skipped unsupported-format", "e.js: skipped unsupported-format",
                "f.txt: failed too-large", "g.xml: failed damaged", "h.html: failed not-text",
                "i.txt: skipped not-a-regular-file", "j.txt: skipped not-a-regular-file",
                "k: skipped not-a-regular-file",
            ]
        )
    }

    @Test func `A name that is not UTF-8 keeps its bytes in the id`() async throws {
        let folder = try TemporaryFolder()
        let name = Array((folder.path + "/caf").utf8) + [0xE9, 0x23] + Array(".txt".utf8)
        let file = name.map { CChar(bitPattern: $0) } + [0]
        let descriptor = open(file, O_WRONLY | O_CREAT, 0o600)
        #expect(descriptor >= 0)
        #expect(write(descriptor, "x", 1) == 1)
        close(descriptor)
        #expect(try await folder.lines() == ["caf%E9%23.txt: x"])
    }

    @Test(arguments: [
        (["*.txt"], [], ["a.txt", "drafts/b.txt", "drafts/old/c.txt"]),
        (["**/*.txt"], ["drafts/**"], ["a.txt"]),
        ([], ["drafts/"], ["a.txt", "e.md"]),
        ([], ["/*.txt", "old"], ["drafts/b.txt", "drafts/d.md", "e.md"]),
        (["drafts/*"], [], ["drafts/b.txt", "drafts/d.md"]),
        (["[a-c].txt"], ["**/old"], ["a.txt", "drafts/b.txt"]),
        (["?.md"], [], ["drafts/d.md", "e.md"]),
        ([], ["*", "!*.md", "!drafts"], ["drafts/d.md", "e.md"]),
    ])
    func `Patterns choose files as gitignore does`(
        include: [String],
        exclude: [String],
        expected: [String]
    ) async throws {
        let folder = try TemporaryFolder()
        for name in ["a.txt", "drafts/b.txt", "drafts/old/c.txt", "drafts/d.md", "e.md"] {
            try folder.write(name, "x")
        }
        let lines = try await folder.lines(IngestOptions(include: include, exclude: exclude))
        #expect(lines == expected.map { $0 + ": x" })
    }

    @Test func `Ignore files hold in their folder and below`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(".analyzeignore", "# drafts\n*.tmp.txt\n/top.txt\n")
        try folder.write("a.tmp.txt", "x")
        try folder.write("top.txt", "x")
        try folder.write("in/top.txt", "x")
        try folder.write("in/b.tmp.txt", "x")
        try folder.write("keep/.analyzeignore", "!b.tmp.txt\n")
        try folder.write("keep/b.tmp.txt", "x")
        #expect(try await folder.lines() == ["in/top.txt: x", "keep/b.tmp.txt: x"])
    }

    @Test func `An id does not depend on how many roots there are`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("one/a.txt", "1")
        try folder.write("two/b.txt", "2")
        let one = folder.path + "/one"
        let two = folder.path + "/two/b.txt"
        let lines = try await TemporaryFolder.lines(of: [one, two, one, one + "/a.txt"])
        #expect(
            lines == [
                "a.txt: 1", "b.txt: 2", "\(one): skipped duplicate",
                "\(one)/a.txt: skipped duplicate",
            ]
        )
        #expect(try await TemporaryFolder.lines(of: [one]) == ["a.txt: 1"])
        #expect(try await TemporaryFolder.lines(of: [two]) == ["b.txt: 2"])
    }

    @Test func `Only files of one name are told apart by their roots`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("one/a.txt", "1")
        try folder.write("one/sub/c.txt", "2")
        try folder.write("two/a.txt", "3")
        try folder.write("two/d.txt", "4")
        try folder.write("three/a.txt", "5")
        let (one, two) = (folder.path + "/one", folder.path + "/two")
        let three = folder.path + "/three//./a.txt"
        #expect(
            try await TemporaryFolder.lines(of: [one + "//", two, three]) == [
                "\(one)/a.txt: 1", "sub/c.txt: 2", "\(two)/a.txt: 3", "d.txt: 4",
                "\(folder.path)/three/a.txt: 5",
            ]
        )
    }

    @Test func `A file that was given is not found once more in its folder`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("docs/a.txt", "1")
        try folder.write("docs/b.txt", "2")
        let docs = folder.path + "/docs"
        #expect(
            try await TemporaryFolder.lines(of: [docs + "/b.txt", docs]) == [
                "b.txt: 2", "a.txt: 1", "b.txt: skipped duplicate",
            ]
        )
    }

    @Test func `A path that does not exist is an error before the first document`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "x")
        let error = await #expect(throws: IngestError.self) {
            try await TemporaryFolder.lines(of: [folder.path, folder.path + "/missing"])
        }
        #expect(error?.code == .notFound)
        #expect(
            error?.description == "\(folder.path)/missing: there is no such file or folder"
        )
    }
}
