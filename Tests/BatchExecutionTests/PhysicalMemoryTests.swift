import BatchExecution
import Testing

struct PhysicalMemoryTests {
    @Test(
        "The least limit along the path of the control group binds",
        arguments: [
            ("0::/a/b\n", ["/sys/fs/cgroup/a/b/memory.max": "max\n"], nil),
            (
                "0::/a/b\n",
                [
                    "/sys/fs/cgroup/a/b/memory.max": "2000\n",
                    "/sys/fs/cgroup/a/memory.max": "1000\n",
                ], 1000
            ),
            ("0::/\n", ["/sys/fs/cgroup/memory.max": "3000\n"], 3000),
            // In a container the path is often that of the host, and not visible.
            ("0::/docker/abc\n", ["/sys/fs/cgroup/memory.max": "4000\n"], 4000),
            (
                "5:cpu,cpuacct:/x\n4:memory:/m\n0::/y\n",
                ["/sys/fs/cgroup/memory/m/memory.limit_in_bytes": "5000\n"], 5000
            ),
            ("nonsense\n:\n", [:], nil), ("", [:], nil), (nil, [:], nil),
        ] as [(String?, [String: String], Int?)]
    )
    func groupLimit(membership: String?, files: [String: String], expected: Int?) {
        #expect(PhysicalMemory.groupLimit(membership: membership) { files[$0] } == expected)
    }

    @Test("This machine has some")
    func machine() {
        #expect(PhysicalMemory.bytes > 1 << 20)
        #expect(BatchPolicy.standard.maxMemory == PhysicalMemory.bytes / 4)
    }
}
