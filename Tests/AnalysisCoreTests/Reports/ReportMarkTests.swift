import AnalysisCore
import Testing

/// A run leaves out what another one wrote, and nothing else.
@Suite struct ReportMarkTests {
    private func isReport(_ text: String) -> Bool {
        ReportMark.isCarried(by: Array(text.utf8)[...])
    }

    private static let reports = [
        "<!-- analyze report -->\n# Results",
        "<?xml version=\"1.0\"?>\n<!-- analyze report -->\n<testsuites/>",
        "<!DOCTYPE html><html><head><meta name=\"generator\" content=\"analyze 1.0\">",
        "{\"tool\": {\"name\": \"analyze\", \"version\": \"1\"}}",
        "{\n  \"tool\" : {\n \"name\":\"analyze\",\n\"x\":1}}",
        "{\"$schema\": \"x\", \"properties\": {\"generator\": \"analyze report\"}}",
        "[{\"description\": \"x\", \"check_name\": \"analyze/negative\"}]",
        "{\"document\":\"a\\\"b.txt\",\"status\":\"failed\"}",
        "{\"document\":\"a\",\"status\":\"analyzed\"}",
        "{\"document\":\"\",\"status\":\"skipped\"}",
        "# TYPE analyze_documents counter", "document,status,tone,reason,message,model,x\n",
        "document\tstatus\treason\tmessage\tmodel\t\n",
    ]

    @Test(arguments: reports)
    func `A report of each format is known by its start`(text: String) {
        #expect(isReport(text))
        #expect(isReport("\u{FEFF}\n " + text))
    }

    @Test(arguments: [
        "", " ", "<", "{", "[", "<!-- analyze -->", "text <!-- analyze report -->",
        "<!DOCTYPE html><meta name=\"generator\" content=\"hugo\">",
        "<html><meta name=\"generator\" content=\"analyze 1\">",
        "{\"tool\":{\"name\":\"analyzer\",\"x\":1}}", "{\"x\":{\"tool\":{\"name\":\"analyze\",",
        "{\"document\":\"a\",\"state\":\"failed\"}", "{\"document\":\"a\",\"status\":\"open\"}",
        "{\"document\":\"a", "# TYPE http_requests counter", "document,status\n",
        "document,status,tone\nreason,message,model,\n", "documents,status,reason,message,model,",
        "[{\"description\":\"x\",\"check_name\":\"eslint/x\"}]", "d",
        "[{\"name\":\"x\",\"check_name\":\"analyze/x\"}]",
    ])
    func `What people write is none`(text: String) {
        #expect(!isReport(text))
    }

    @Test func `Only the start of a file decides`() {
        let filler = String(repeating: " ", count: ReportMark.length)
        #expect(!isReport(filler + "<!-- analyze report -->"))
        let page = "<!doctype html>" + String(repeating: "x", count: ReportMark.length)
        #expect(!isReport(page + "<meta name=\"generator\" content=\"analyze 1\">"))
        #expect(!isReport("\u{FEFF}\u{FEFF}# TYPE analyze_x"))
    }
}

@Suite struct ReportFilesTests {
    private static let files = [
        ReportFiles(extensions: ["csv", "tab"], mistaken: ["xlsx"]),
        ReportFiles(extensions: ["json"], names: [".sarif.json", "gl-report.json"]),
        ReportFiles(), ReportFiles(extensions: ["xml"], meaning: "JUnit"),
    ]

    @Test(
        arguments: [
            ("out/a.csv", 0), ("A.TAB", 0), ("a.json", 1), ("a.sarif.json", 1),
            ("gl-report.json", 1),
            ("x/GL-Report.JSON", 1), ("a.xml", 3), ("a.xlsx", nil), ("csv", nil), ("a.", nil),
            ("", nil),
            ("a.csv/", 0), ("a.csv/b", nil), (".csv", 0),
        ] as [(String, Int?)]
    )
    func `A report's format follows from its name`(path: String, index: Int?) {
        #expect(Self.files.firstIndex(ofPath: path) == index)
    }

    @Test func `A name counts before an extension that another format has`() {
        let files = [
            ReportFiles(extensions: ["json"]), ReportFiles(names: [".sarif.json", "x.json"]),
        ]
        #expect(files.firstIndex(ofPath: "a.sarif.json") == 1)
        #expect(files.firstIndex(ofPath: "dir/x.json") == 1)
        // The whole name, not its end.
        #expect(files.firstIndex(ofPath: "dir/ax.json") == 0)
        #expect(files.firstIndex(ofExtension: "JSON") == 0)
    }

    @Test func `Extensions are listed, the usual one of each format first`() {
        #expect(Self.files.extensions == ["csv", "json", "xml", "tab"])
        #expect(Self.files.extensionList() == ".csv, .json or .xml")
        #expect(Self.files.extensionList("and") == ".csv, .json and .xml")
    }

    @Test func `A column is headed by its name unless it is told otherwise`() {
        #expect(ReportColumn("title").heading == "title")
        #expect(ReportColumn("title", heading: "Title").heading == "Title")
    }
}

@Suite struct RecentValuesTests {
    @Test func `A value is calculated once as long as it is among the last`() {
        let values = RecentValues<Int, String>(capacity: 2)
        var calculated: [Int] = []
        func value(_ input: Int) -> String {
            values.value(for: input) {
                calculated.append(input)
                return "\(input)"
            }
        }
        #expect([1, 1, 2, 1, 3, 2].map(value) == ["1", "1", "2", "1", "3", "2"])
        #expect(calculated == [1, 2, 3])
        // The first that came went, though it was asked for since.
        #expect(value(1) == "1")
        #expect(calculated == [1, 2, 3, 1])
    }

    @Test func `A value that is kept apart is the holder's own`() {
        struct Holder: Hashable { @Indirect var value: [Int] }
        let one = Holder(value: [1])
        var other = one
        #expect(one == other)
        other.value.append(2)
        #expect(one.value == [1])
        #expect(other.value == [1, 2])
        #expect(one != other)
    }
}
