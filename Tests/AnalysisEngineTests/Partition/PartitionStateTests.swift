import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import AnalysisEngine

/// The folder of a job, and whether all its partitions are of one kind.
@Suite struct PartitionStateTests {
    private func message(_ body: () throws -> Void) -> String? {
        #expect(throws: EngineError.self, performing: body)?.message
    }

    @Test func `The first partition says what the job is, and the others are held to it`() throws {
        let folder = TemporaryFolder()
        let state = folder.path(of: "state")
        let first = try PartitionState(Partition(job: "job", "1/3"), in: state)
        #expect(first.ledger == "\(state)/job/1.sqlite" && first.lease == "\(state)/job/1.lease")
        try first.check(pipeline: "abc", token: "t1")
        let job = folder.path.appending("state/job/job.json")
        #expect(TextFile.read(job) == "{\"partitions\":3,\"pipeline\":\"abc\"}\n")
        let second = try PartitionState(Partition(job: "job", "2/3"), in: state)
        try second.check(pipeline: "abc", token: "t2")
        #expect(
            message { try second.check(pipeline: "abd", token: "t2") } == """
                the job job was begun with another pipeline, model or setting; name another job with \
                --job, or go on with the first one
                """
        )
        let other = try PartitionState(Partition(job: "job", "2/4"), in: state)
        #expect(
            message { try other.check(pipeline: "abc", token: "t3") }
                == "the job job has 3 partitions, not 4; name another job with --job"
        )
    }

    @Test(arguments: [
        "", "{}", "no JSON", "{\"partitions\":3}", "{\"partitions\":\"3\",\"pipeline\":\"abc\"}",
    ])
    func `What somebody else wrote there is told`(text: String) throws {
        let folder = TemporaryFolder()
        let file = folder.write("job/job.json", text)
        let place = String(folder.path(of: "x").dropLast(2))
        let state = try PartitionState(Partition(job: "job", "1/3"), in: place)
        #expect(
            message { try state.check(pipeline: "abc", token: "t") }
                == "\(file) is not what this tool writes there"
        )
    }

    @Test func `A folder that cannot be made is named`() throws {
        let folder = TemporaryFolder()
        let file = folder.write("file", "x")
        #expect(
            message { _ = try PartitionState(Partition(job: "j", "1/1"), in: file) }
                == "cannot make the folder \(file)/j of --state: Not a directory"
        )
    }

    @Test func `A process has ended when its number is free, here and nowhere else`() {
        let own = ProcessIdentity.own
        #expect(!own.hasEnded && own.process == getpid() && !own.host.isEmpty)
        // The first process of all is always there, and may be nobody's to signal.
        #expect(!ProcessIdentity(host: own.host, process: 1).hasEnded)
        let free = ProcessIdentity(host: own.host, process: .max)
        #expect(free.hasEnded)
        #expect(!ProcessIdentity(host: "elsewhere", process: .max).hasEnded)
        #expect(!ProcessIdentity(host: "", process: .max).hasEnded)
        #expect(!ProcessIdentity(host: own.host, process: 0).hasEnded)
        #expect(!ProcessIdentity(host: own.host, process: -5).hasEnded)
    }
}
