import AnalysisCore
import Foundation
import Testing

@testable import DocumentIngest

/// What is said of paths and files that cannot be read.
@Suite struct InputMessageTests {
    private func error(_ path: String) -> IngestError? {
        #expect(throws: IngestError.self) { try InputRoot(path) }
    }

    @Test func `A path that leads to nothing says so, and what else to give`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "x")
        let nothing = "there is no such file or folder"
        let missing = error(folder.path + "/none")
        #expect(missing?.code == .notFound)
        #expect(missing?.reason == nothing)
        #expect(missing?.subject == folder.path + "/none")
        #expect(error(folder.path + "/a.txt/b")?.reason == nothing)
        let pattern =
            nothing + "; give a folder, and the pattern in the pipeline, as in input: "
            + "{include: [\"*.txt\"]}"
        for sign in ["*.txt", "?.txt", "[a].txt"] {
            #expect(error(folder.path + "/none" + sign)?.reason == pattern)
        }
        #expect(
            error(folder.path + "/\u{FFFD}")?.reason
                == nothing
                + "; a name that is not UTF-8 cannot be given, but the folder that it is "
                + "in can"
        )
        let empty = error("")
        #expect(empty?.description == "\"\": an empty path was given")
        #expect(error("a\0b")?.reason == "an empty path was given")
        let device = error("/dev/null")
        #expect(device?.code == .notAFile)
        #expect(
            device?.description == "/dev/null: it is neither a file nor a folder; give a file, a "
                + "folder, or - for JSON Lines on standard input"
        )
    }

    @Test(arguments: [
        ("/a", "/a"), ("/./a", "/a"), ("/a/", "/a"), ("//a//b", "/a/b"), ("/.", ""), ("/", ""),
        ("", ""),
        ("/a/../b", "/a/../b"),
    ])
    func `A path is written as a person would`(path: String, written: String) throws {
        let folder = try TemporaryFolder()
        for name in ["a/b", "b"] { try folder.write(name + "/x", "x") }
        let root = try InputRoot(folder.path + path)
        #expect(String(decoding: root.written, as: UTF8.self) == folder.path + written)
        #expect(try InputRoot(".").written.isEmpty)
        #expect(try InputRoot("/").written == [UInt8(ascii: "/")])
    }

    @Test func `What is passed over says why`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a.txt", "a")
        try folder.write("in/.h.txt", "h")
        try folder.write("in/.dir/x.txt", "x")
        try folder.write("in/big.txt", String(repeating: "x", count: 11))
        try folder.write("in/e.txt", "")
        try folder.write("in/w.txt", " \n")
        try folder.write("in/z.exe", bytes: [0x7F, 0x45, 0x4C, 0x46])
        #expect(symlink("a.txt", folder.path + "/in/l") == 0)
        #expect(mkfifo(folder.path + "/in/p", 0o600) == 0)
        let found = try await TemporaryFolder.messages(
            of: [folder.path + "/in"],
            IngestOptions(maxBytes: 10)
        )
        #expect(
            found == [
                ".dir hidden: it is a hidden folder: its name begins with a dot",
                ".h.txt hidden: it is a hidden file: its name begins with a dot", "a.txt: a",
                "big.txt too-large: it has 11 bytes; the limit is 10 (input.max_bytes)",
                "e.txt empty: the file is empty",
                "l not-a-regular-file: it is a symbolic link, which is not followed; give its target",
                "p not-a-regular-file: it is a pipe, a socket or a device",
                "w.txt empty: there is no text in it", "z.exe unsupported-format: it is a program",
            ]
        )
    }

    @Test func `A file of the limit is read`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "0123456789")
        #expect(try await folder.messages(IngestOptions(maxBytes: 10)) == ["a.txt: 0123456789"])
    }

    @Test func `What was given before is said with its name`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a.txt", "a")
        try folder.write("b.txt", "b")
        let (root, inner) = (folder.path, folder.path + "/in")
        #expect(
            try await TemporaryFolder.messages(of: [root, inner]) == [
                "b.txt: b", "in/a.txt: a",
                "\(inner) duplicate: it is part of \(root), which was given before",
            ]
        )
        #expect(
            try await TemporaryFolder.messages(of: [inner, root]) == [
                "a.txt: a", "b.txt: b", "in duplicate: it was given as \(inner) before",
            ]
        )
        #expect(
            try await TemporaryFolder.messages(of: [root + "/b.txt", root]) == [
                "b.txt: b", "b.txt duplicate: the file was given before", "in/a.txt: a",
            ]
        )
        #expect(
            try await TemporaryFolder.messages(of: [root + "/b.txt", root + "/./b.txt"]) == [
                "b.txt: b",
                "\(root)/b.txt duplicate: it is part of \(root)/b.txt, which was given before",
            ]
        )
    }

    @Test func `A file whose name starts like that of a folder is no part of it`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a.txt", "a")
        try folder.write("in2/b.txt", "b")
        let paths = [folder.path + "/in", folder.path + "/in2"]
        #expect(try await TemporaryFolder.messages(of: paths) == ["a.txt: a", "b.txt: b"])
    }

    @Test(arguments: [
        ("a.txt", "txt"), ("a.b.TXT", "txt"), ("a", ""), (".txt", ""), ("a.", ""), ("dir.x/a", ""),
        ("dir/.a.md", "md"), ("", ""),
    ])
    func `An extension stands behind the last dot of a name`(path: String, fileExtension: String) {
        let file = FileToRead(path: Array(path.utf8), id: [], isGiven: false)
        #expect(file.fileExtension == fileExtension)
        #expect(!file.isWanted)
        #expect(FileToRead(path: [], id: [], isGiven: true).isWanted)
        #expect(FileToRead(path: [], id: [], isGiven: false, isIncluded: true).isWanted)
    }

    @Test func `Where an input reads a file is known before it is written`() throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a.txt", "a")
        try folder.write("in/deep/b.md", "b")
        try folder.write("in/.analyzeignore", "drafts/\n*.log\n")
        try folder.write("out/c.txt", "c")
        var options = IngestOptions(exclude: ["skip*"])
        let coverage = InputCoverage(paths: [folder.path + "/in"], options: options)
        func use(_ path: String) -> InputCoverage.Use? {
            coverage.use(ofFileAt: folder.path + "/" + path)
        }
        #expect(use("in/a.txt") == .document(DocumentID("a.txt")))
        #expect(use("in/deep/b.md") == .document(DocumentID("deep/b.md")))
        #expect(use("in/new.txt") == .document(DocumentID("new.txt")))
        #expect(use("in/deep/new.txt") == .document(DocumentID("deep/new.txt")))
        #expect(use("in/../in/new.txt") == .document(DocumentID("new.txt")))
        #expect(use("in/.analyzeignore") == .ignoreRules)
        #expect(use("in/deep/.analyzeignore") == .ignoreRules)
        for path in [
            "out/c.txt", "out/new.txt", "in/.new.txt", "in/x.log", "in/skip.txt", "in/new.swift",
            "in",
            "none/new.txt", "in/drafts/new.txt", "in/.git/a.txt",
        ] {
            #expect(use(path) == nil, "\(path)")
        }
        options.include = ["*.swift"]
        let wanted = InputCoverage(paths: [folder.path + "/in"], options: options)
        #expect(
            wanted.use(ofFileAt: folder.path + "/in/new.swift")
                == .document(DocumentID("new.swift"))
        )
        #expect(wanted.use(ofFileAt: folder.path + "/in/a.txt") == nil)
    }

    @Test func `A file that was given is read whatever it is called`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.swift", "a")
        try folder.write("b.txt", "b")
        let given = folder.path + "/a.swift"
        let coverage = InputCoverage(
            paths: [given, folder.path + "/none"],
            options: IngestOptions()
        )
        #expect(coverage.use(ofFileAt: given) == .document(DocumentID(path: given.utf8)))
        #expect(coverage.use(ofFileAt: folder.path + "/b.txt") == nil)
        // Another name of a file that a folder holds.
        try folder.write("in/c.txt", "c")
        #expect(link(folder.path + "/in/c.txt", folder.path + "/d.txt") == 0)
        let walked = InputCoverage(paths: [folder.path + "/in"], options: IngestOptions())
        #expect(walked.use(ofFileAt: folder.path + "/d.txt") == .document(DocumentID("c.txt")))
        #expect(symlink("in/c.txt", folder.path + "/e.txt") == 0)
        #expect(walked.use(ofFileAt: folder.path + "/e.txt") == .document(DocumentID("c.txt")))
    }

    @Test(arguments: [
        "alpha", "digit", "alnum", "upper", "lower", "space", "blank", "punct", "xdigit", "cntrl",
        "print", "graph",
    ])
    func `Classes of characters are those of the C library`(name: String) throws {
        let tests: [String: (Int32) -> Int32] = [
            "alpha": isalpha, "digit": isdigit, "alnum": isalnum, "upper": isupper,
            "lower": islower, "space": isspace, "blank": isblank, "punct": ispunct,
            "xdigit": isxdigit, "cntrl": iscntrl, "print": isprint, "graph": isgraph,
        ]
        let test = try #require(tests[name])
        let pattern = try #require(GlobPattern("[[:\(name):]]".utf8))
        let inverted = try #require(GlobPattern("[^[:\(name):]]".utf8))
        for byte in 1...255 as ClosedRange<UInt8> where byte != UInt8(ascii: "/") {
            let isMember = byte < 0x80 && test(Int32(byte)) != 0
            let path = [[byte][...]]
            #expect(pattern.matches(path[...], isFolder: false) == isMember, "\(byte)")
            #expect(inverted.matches(path[...], isFolder: false) != isMember, "\(byte)")
        }
    }
}
