import DocumentIngest
import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import AnalysisEngine

/// What a run writes takes the place of nothing that it reads.
@Suite struct OutputCheckTests {
    /// What is said of files below a folder that is read but for `*.out`; paths are cut to their names.
    private func message(
        _ outputs: [(role: String, path: String)],
        reads: [(role: String, path: String)] = [],
        in folder: borrowing TemporaryFolder
    ) -> String? {
        let place = String(folder.path(of: "x").dropLast())
        func files(_ files: [(role: String, path: String)]) -> [OutputFile] {
            files.map { file in
                OutputFile(role: file.role, path: file.path.isEmpty ? "" : place + file.path)
            }
        }
        let check = OutputCheck(
            paths: [place + "docs"],
            ingest: IngestOptions(exclude: ["*.out"]),
            reads: files(reads)
        )
        do throws(EngineError) {
            try check.check(files(outputs), usesStandardOutput: false)
            return nil
        } catch {
            #expect(error.code == .usage)
            return error.message.replacing(place, with: "")
        }
    }

    @Test func `Files beside the input, and those that are left out, can be written`() {
        let folder = TemporaryFolder()
        folder.write("docs/a.txt", "a")
        let outputs = [
            ("the report", "r.csv"), ("the ledger", "docs/l.out"), ("the metrics file", "m.json"),
        ]
        #expect(message(outputs, in: folder) == nil)
        #expect(message([("the report", "no/folder/r.csv")], in: folder) == nil)
    }

    @Test(arguments: ["r.csv", "./r.csv", "docs/../r.csv", "link.csv", "hard.csv"])
    func `No file is written twice, whatever it is called`(path: String) {
        let folder = TemporaryFolder()
        folder.write("docs/a.txt", "a")
        let file = folder.write("r.csv", "")
        #expect(symlink(file, folder.path(of: "link.csv")) == 0)
        #expect(link(file, folder.path(of: "hard.csv")) == 0)
        #expect(
            message([("the report", "r.csv"), ("the review file", path)], in: folder)
                == "\(path) is to be written twice, as the report and as the review file; give each "
                + "a file of its own. Nothing was sent."
        )
    }

    @Test func `A file that is not there yet has its place too`() {
        let folder = TemporaryFolder()
        folder.write("docs/a.txt", "a")
        let twice = [("the report", "new.csv"), ("the report", "docs/../new.csv")]
        #expect(message(twice, in: folder)?.contains("is to be written twice") == true)
    }

    @Test func `What is read is not replaced`() {
        let folder = TemporaryFolder()
        folder.write("docs/a.txt", "a")
        folder.write("docs/.gitignore", "x")
        folder.write("p.yml", "analysis: summary")
        #expect(
            message([("the report", "p.yml")], reads: [("the pipeline", "./p.yml")], in: folder)
                == "the report p.yml would replace the pipeline ./p.yml, which is read; name another "
                + "file. Nothing was sent."
        )
        #expect(
            message([("the report", "docs/a.txt")], in: folder)
                == "the report docs/a.txt would replace the document a.txt, which is read; name a file "
                + "outside of the input. Nothing was sent."
        )
        #expect(
            message([("the report", "docs/b.txt")], in: folder)
                == "the report docs/b.txt would be read as the document b.txt by the next run; name a "
                + "file outside of the input, or leave it out with input.exclude. Nothing was sent."
        )
        #expect(
            message([("the report", "")], in: folder)
                == "the report has an empty name; name a file. Nothing was sent."
        )
    }

    @Test func `A place is a file's, or that of a name in a folder`() {
        let folder = TemporaryFolder()
        let file = folder.write("a/b.txt", "x")
        let place = String(folder.path(of: "x").dropLast())
        #expect(FilePlace(file) == FilePlace(place + "a/../a/b.txt"))
        #expect(FilePlace(file) != FilePlace(place + "a/c.txt"))
        #expect(FilePlace(place + "a/c.txt") == FilePlace(place + "a/./c.txt"))
        #expect(FilePlace(place + "a/c.txt") != FilePlace(place + "a/d.txt"))
        #expect(FilePlace(place + "no/c.txt") == nil)
        #expect(FilePlace(place + "no/") == nil)
        #expect(FilePlace.isRegularFile(file) && !FilePlace.isRegularFile(place + "a"))
        #expect(FilePlace.isFolder(place + "a") && !FilePlace.isFolder(file))
        #expect(!FilePlace.isFolder(place + "no") && !FilePlace.isRegularFile(place + "no"))
    }

    @Test(arguments: [
        ("", "a report has an empty name; name a file"),
        (
            "/tmp",
            "the report /tmp cannot be written: it is a folder; name a file in it, such as /tmp/report.csv"
        ),
        (
            "out/",
            "the report out/ cannot be written: it is a folder; name a file in it, such as out/report.csv"
        ),
        (
            "report.docx",
            "the report report.docx has no extension that names a format; known are .csv, .tsv, "
                + ".json, .jsonl, .html, .md, .xml and .sarif"
        ),
    ])
    func `A report has a name that says its format`(path: String, message: String) {
        let error = #expect(throws: EngineError.self) { try ReportTarget.file(named: path) }
        #expect(error?.message == message && error?.code == .usage)
    }
}
