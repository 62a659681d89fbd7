package main

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
	"time"

	"golightning/lightning/lntypes"
)

// lnd is an lnd node that follows our chain, asked through lncli.
type lnd struct {
	name              string
	lncli, dir        string
	rpcPort, peerPort int
	cmd               *exec.Cmd
	id                lntypes.PublicKey
}

// startLnd starts an lnd. It waits until it is ready with ready.
func startLnd(p programs, c *chain, name string) (*lnd, error) {
	l := &lnd{name: name, lncli: p.lncli, dir: p.dir + "/" + name, rpcPort: freePort(), peerPort: freePort()}
	var err error
	l.cmd, err = start(l.dir+"/out", p.lnd, "--lnddir="+l.dir, "--configfile=/dev/null", "--noseedbackup", "--nobootstrap", "--norest",
		"--no-macaroons", "--bitcoin.regtest", "--bitcoin.node=btcd", "--btcd.rpchost="+local(c.rpcPort), "--btcd.rpcuser="+rpcUser,
		"--btcd.rpcpass="+rpcPass, "--btcd.rpccert="+c.cert, "--rpclisten="+local(l.rpcPort), "--listen="+local(l.peerPort),
		"--alias="+name, "--bitcoin.defaultchanconfs=1", "--maxpendingchannels=50", "--trickledelay=50",
		"--gossip.sub-batch-delay=50ms", "--gossip.max-channel-update-burst=100")
	return l, err
}

// run calls lncli and reads what it prints.
func (l *lnd) run(result any, words ...string) error {
	args := append([]string{"--lnddir=" + l.dir, "--rpcserver=" + local(l.rpcPort), "--no-macaroons", "--network=regtest"}, words...)
	cmd := exec.Command(l.lncli, args...)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("lncli %s of %s: %v: %s", words[0], l.name, err, strings.TrimSpace(stderr.String()))
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(out, result)
}

// ready waits until the node has caught up with the chain, which takes it a fresh
// block.
func (l *lnd) ready(c *chain) error {
	mined := time.Now()
	return until(l.name+" follows the chain", 90*time.Second, func() (bool, error) {
		var info struct {
			IdentityPubkey string `json:"identity_pubkey"`
			SyncedToChain  bool   `json:"synced_to_chain"`
		}
		if err := l.run(&info, "getinfo"); err != nil {
			return false, err
		}
		id, err := hex.DecodeString(info.IdentityPubkey)
		copy(l.id[:], id)
		if !info.SyncedToChain && time.Since(mined) > time.Second {
			mined = time.Now()
			return false, c.mine(1)
		}
		return info.SyncedToChain, err
	})
}

func (l *lnd) address() (string, error) {
	var a struct{ Address string }
	return a.Address, l.run(&a, "newaddress", "p2wkh")
}

// connect has the node connect to another lnd.
func (l *lnd) connect(o *lnd) error {
	return l.run(nil, "connect", hex.EncodeToString(o.id[:])+"@"+local(o.peerPort))
}

// policy is what an lnd knows of a channel's direction.
type policy struct {
	FeeBaseMsat string `json:"fee_base_msat"`
}

// graph is what an lnd knows of the graph.
type graph struct {
	Nodes []struct {
		LastUpdate uint32 `json:"last_update"`
	}
	Edges []struct {
		Node1Policy *policy `json:"node1_policy"`
		Node2Policy *policy `json:"node2_policy"`
	}
}

func (l *lnd) graph() (g graph, err error) { return g, l.run(&g, "describegraph") }

// count returns how many channels, directions and announced nodes there are.
func (g *graph) count() (n counts) {
	n.channels = len(g.Edges)
	for _, e := range g.Edges {
		for _, p := range []*policy{e.Node1Policy, e.Node2Policy} {
			if p != nil {
				n.updates++
			}
		}
	}
	for _, v := range g.Nodes {
		if v.LastUpdate != 0 {
			n.nodes++
		}
	}
	return n
}

// counts is how much of a graph somebody knows.
type counts struct{ channels, updates, nodes int }

func (n counts) String() string {
	return fmt.Sprintf("%d channels, %d updates, %d nodes", n.channels, n.updates, n.nodes)
}

// withFee counts the directions with a base fee in msat.
func (l *lnd) withFee(base uint32) (count int, err error) {
	g, err := l.graph()
	for _, e := range g.Edges {
		for _, p := range []*policy{e.Node1Policy, e.Node2Policy} {
			if p != nil && p.FeeBaseMsat == fmt.Sprint(base) {
				count++
			}
		}
	}
	return count, err
}
