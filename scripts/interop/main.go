// Command interop lets nodes of ours and real lnd nodes learn a graph of 30
// channels from each other, on a btcd regtest chain: by queries, by timestamp
// filters, after a restart, and when channels close. scripts/interop.sh runs it.
//
//	interop --btcd PATH --lnd PATH --lncli PATH --dir DIR
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// started are the programs to be ended, in the order of their start.
var started []*exec.Cmd

func main() {
	btcd := flag.String("btcd", "", "path of btcd")
	lnd := flag.String("lnd", "", "path of lnd")
	lncli := flag.String("lncli", "", "path of lncli")
	dir := flag.String("dir", "", "where everybody keeps files; made anew")
	flag.Parse()
	s := &story{programs: programs{btcd: *btcd, lnd: *lnd, lncli: *lncli, dir: *dir}}
	err := s.tell()
	for i := len(started) - 1; i >= 0; i-- {
		end(started[i])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "interop:", err)
		os.Exit(1)
	}
}

// programs is where to find what is not ours.
type programs struct{ btcd, lnd, lncli, dir string }

// start runs a program with its output in a file.
func start(log string, path string, args ...string) (*exec.Cmd, error) {
	if err := os.MkdirAll(filepath.Dir(log), 0o700); err != nil {
		return nil, err
	}
	out, err := os.Create(log)
	if err != nil {
		return nil, err
	}
	defer out.Close()
	cmd := exec.Command(path, args...)
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	started = append(started, cmd)
	return cmd, nil
}

// end asks a program that we have started to stop, and waits for it.
func end(cmd *exec.Cmd) {
	if cmd.ProcessState != nil {
		return
	}
	_ = cmd.Process.Signal(os.Interrupt)
	gone := make(chan struct{})
	go func() {
		_ = cmd.Wait()
		close(gone)
	}()
	select {
	case <-gone:
	case <-time.After(20 * time.Second):
		_ = cmd.Process.Kill()
		<-gone
	}
}

// until waits for something to come true.
func until(what string, limit time.Duration, held func() (bool, error)) error {
	deadline := time.Now().Add(limit)
	for {
		ok, err := held()
		if ok {
			return nil
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("waited for: %s (%v)", what, err)
		}
		time.Sleep(50 * time.Millisecond)
	}
}
